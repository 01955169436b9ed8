import { standings, type Standing } from '../model/standing.ts';
import type { Claim } from '../model/claim.ts';
import type { Day } from '../model/day.ts';
import type { Story } from '../model/story.ts';
import type { Update } from '../model/update.ts';
import { addresses } from '../site.ts';
import { claimLabel, speakerWords } from './claim-words.ts';
import { viewDay, type DayView } from './day-view.ts';
import type { Link } from './frame.ts';
import { claimAddress } from './ledger-address.ts';
import { countWords } from './words.ts';

/** A story, a claim or an update as one row of a list by date. */
export interface DatedRow {
  on: DayView;
  /** Of a claim: its standing. */
  standing: Standing | undefined;
  link: Link;
  /** The story in which it stands; of a story: itself. */
  story: Link;
  /** Who says it, in which story it stands, or how many claims it has. */
  note: string;
}

/** About how many characters a row prints. */
export const rowWeight = 130;

/** Rows that stand in one story. */
export interface RowGroup {
  story: Link;
  rows: DatedRow[];
}

/** A story, by the last day it covers. */
export function storyRow(story: Story): DatedRow {
  return row(story, story.covers_to, storyLink(story), countWords(Object.keys(story.claims).length, 'claim'));
}

/** A conflict update, by the morning of its night. */
export function updateRow(story: Story, { id, night, title }: Update): DatedRow {
  return row(story, night, { words: title, href: addresses.update(story.slug, id) }, story.short_title);
}

/** A claim, by the day it was said, leading into the ledger of its story. */
export function claimRow(story: Story, claim: Claim): DatedRow {
  const link = { words: claimLabel(claim, story.shared), href: claimAddress(story, claim.id) };
  return row(story, claim.date, link, speakerWords(claim, story.shared), standings[claim.standing]);
}

/** Rows by story, the story of the newest row first. */
export function groupByStory(rows: readonly DatedRow[]): RowGroup[] {
  return [...Map.groupBy(rows, ({ story }) => story.href).values()].map((own) => ({ story: own[0]!.story, rows: own }));
}

function row(story: Story, day: Day, link: Link, note: string, standing?: Standing): DatedRow {
  return { on: viewDay(day), standing, link, story: storyLink(story), note };
}

function storyLink({ slug, short_title: words }: Story): Link {
  return { words, href: addresses.story(slug) };
}
