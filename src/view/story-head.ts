import { changedOn, type Story } from '../model/story.ts';
import { addresses } from '../site.ts';
import { viewDay, type DayView } from './day-view.ts';
import { readingTime } from './depths.ts';
import { plainText, proseHtml } from './prose.ts';

/** What stands at the top of a story, at every depth. */
export interface StoryHead {
  topic: { name: string; href: string };
  title: string;
  dekHtml: string;
  byline: { author: string; publisher: string; edition: string | undefined };
  published: DayView;
  changed: DayView | undefined;
  covers: DayView;
  basedOn: DayView;
  readingTime: string;
  changesHref: string;
}

/** Prepares the top of a story. */
export function viewStoryHead(story: Story): StoryHead {
  const source = story.shared.sources[story.byline.source]!;
  const [topic] = story.topics;
  const changed = changedOn(story);
  return {
    topic: { name: story.shared.topics[topic!]!.name, href: addresses.topic(topic!) },
    title: story.title,
    dekHtml: proseHtml(story.dek, story),
    byline: { author: story.byline.author, publisher: source.publisher, edition: story.byline.edition },
    published: viewDay(story.published),
    changed: changed > story.published ? viewDay(changed) : undefined,
    covers: viewDay(story.covers_to),
    basedOn: viewDay(source.date),
    readingTime: readingTime(story),
    changesHref: addresses.changes(story.slug),
  };
}

/** One line that describes a story to search engines and link previews. */
export function describeStory(story: Story): string {
  return plainText(story.dek, story);
}
