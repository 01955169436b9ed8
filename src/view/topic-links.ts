import type { Story } from '../model/story.ts';
import { addresses } from '../site.ts';
import type { Link } from './frame.ts';
import { countWords } from './words.ts';

/** A link to a topic, with how many stories it has. */
export interface TopicLink extends Link {
  /** 12 stories */
  stories: string;
}

/** Links to the topics that have stories, in the order in which their file gives them. */
export function viewTopicLinks(stories: readonly Story[]): TopicLink[] {
  const counts = new Map<string, number>();
  for (const id of stories.flatMap(({ topics }) => topics)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return Object.values(stories[0]?.shared.topics ?? {})
    .filter(({ id }) => counts.has(id))
    .map(({ id, name }) => ({
      words: name,
      href: addresses.topic(id),
      stories: countWords(counts.get(id)!, 'story', 'stories'),
    }));
}
