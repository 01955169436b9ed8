import type { Story } from '../model/story.ts';
import { addresses } from '../site.ts';
import { splitByDate, type Dated, type DatePart } from '../model/date-parts.ts';
import { titleOfPart, viewPartLinks, type PartLink } from './date-parts.ts';
import type { Link } from './frame.ts';
import type { HeadOptions } from './head.ts';
import { viewNightCount, type NightCount } from './night-count.ts';
import { countWords, daysWords } from './words.ts';

/** A night as an entry of the list of a story’s conflict updates. */
interface NightEntry extends Dated {
  night: NightCount;
}

/** All that a page of a story’s conflict updates prints. */
export interface UpdatesPage {
  head: HeadOptions;
  story: Link;
  /** 2 nights, 1 to 2 November 2024; that there is none, where there is none. */
  count: string;
  /** The newest night of all, on the newest page. */
  newest: NightCount | undefined;
  /** The other nights of this page, newest first. */
  nights: NightCount[];
  parts: PartLink[];
}

/** Characters that fit on one page of the list within its budget of bytes. */
const room = 60_000;

/** The pages of a story’s conflict updates, the newest first. */
export function updateParts(story: Story): DatePart<NightEntry>[] {
  const entries = story.updates.map((update) => {
    const night = viewNightCount(story, update);
    return { night, day: update.night, weight: JSON.stringify(night).length };
  });
  return splitByDate(entries, room);
}

/** Prepares a page of a story’s conflict updates: the newest nights, or the older part of that number. */
export function viewUpdatesPage(story: Story, part?: number): UpdatesPage {
  const { slug, short_title, updates } = story;
  const parts = updateParts(story);
  const links = viewPartLinks(parts, part, (number) => addresses.updates(slug, number));
  const shown = parts.find(({ number }) => number === part)!.items.map(({ night }) => night);
  const days = updates.map(({ night }) => night).sort();
  return {
    head: {
      title: titleOfPart(`Conflict updates: ${short_title}`, links),
      description: `What each side counted, night by night, and what was not given. ${short_title}.`,
      canonicalPath: addresses.updates(slug, part),
    },
    story: { words: short_title, href: addresses.story(slug) },
    count:
      days.length > 0
        ? `${countWords(days.length, 'night')}: ${daysWords(days[0]!, days.at(-1)!)}`
        : 'This story has no conflict updates',
    newest: part === undefined ? shown[0] : undefined,
    nights: part === undefined ? shown.slice(1) : shown,
    parts: links,
  };
}
