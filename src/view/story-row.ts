import { most } from '../model/page-limits.ts';
import { standingList } from '../model/standing.ts';
import type { Story } from '../model/story.ts';
import { addresses } from '../site.ts';
import { readingTime } from './depths.ts';
import type { Link } from './frame.ts';
import { claimCount, viewSoundings } from './profile.ts';
import { proseHtml } from './prose.ts';
import { dayWords, listWords } from './words.ts';

/** A story as one row of a list, with its claim profile in small. */
export interface StoryRow {
  topic: Link;
  title: string;
  href: string;
  dekHtml: string;
  /** One line for each claim, in reading order; empty where there are too many to be seen apart. */
  lines: { depth: number; glyph: string }[];
  /** 30 claims: 8 confirmed, 17 reported and 5 unconfirmed. */
  claims: string;
  readingTime: string;
  /** Covers events to 28 April 2025. */
  covers: string;
}

/** Prepares a story for a list of stories. */
export function viewStoryRow(story: Story): StoryRow {
  const soundings = viewSoundings(story, '');
  const [topic] = story.topics;
  const counts = standingList
    .map(({ id, word }) => ({ word, count: soundings.filter(({ standing }) => standing === id).length }))
    .filter(({ count }) => count > 0)
    .map(({ word, count }) => `${count} ${word.toLowerCase()}`);
  return {
    topic: { words: story.shared.topics[topic!]!.name, href: addresses.topic(topic!) },
    title: story.title,
    href: addresses.story(story.slug),
    dekHtml: proseHtml(story.dek, story),
    lines: soundings.length > most.lines ? [] : soundings.map(({ depth, glyph }) => ({ depth, glyph })),
    claims: `${claimCount(story)}: ${listWords(counts)}`,
    readingTime: readingTime(story),
    covers: `Covers events to ${dayWords(story.covers_to)}`,
  };
}
