import type { Story } from '../model/story.ts';
import { addresses } from '../site.ts';
import type { Dated } from '../model/date-parts.ts';
import { viewDay, type DayView } from './day-view.ts';
import type { Link } from './frame.ts';
import { nightWords } from './words.ts';

/** What this site can do to a story besides correcting it. */
const kinds = { update: 'Update published', revision: 'Revised', published: 'Published' } as const;

export type LogKind = keyof typeof kinds;

/** Something this site did to a story. */
export interface LogEntry extends Dated {
  kind: LogKind;
  on: DayView;
  word: string;
  /** What it is about, with its address; a revision has none. */
  title: Link | undefined;
  text: string;
}

/** One choice of the filter above a log. */
export interface LogChoice {
  kind: LogKind | 'all';
  /** Everything, 7 */
  words: string;
}

/** What this site did to a story besides correcting it, the last first. */
export function logEntries(story: Story): LogEntry[] {
  const { slug, byline, title, published, revisions = [], updates } = story;
  const { publisher } = story.shared.sources[byline.source]!;
  const by = [byline.author, publisher, byline.edition].filter(Boolean).join(', ');
  return [
    ...revisions.map(({ on, what }) => entry('revision', on, undefined, what)).reverse(),
    ...updates.map((update) =>
      entry(
        'update',
        update.published,
        { words: update.title, href: addresses.update(slug, update.id) },
        `${nightWords(update.night)}.`,
      ),
    ),
    entry('published', published, { words: title, href: addresses.story(slug) }, `Based on reporting by ${by}.`),
  ];
}

/** The choices that a reader has above a log; none where it is too short, or all of one kind. */
export function viewLogFilter(entries: readonly LogEntry[]): LogChoice[] {
  const found = (Object.keys(kinds) as LogKind[]).map((kind) => ({
    kind,
    count: entries.filter((candidate) => candidate.kind === kind).length,
  }));
  const present = found.filter(({ count }) => count > 0);
  if (entries.length < 6 || present.length < 2) return [];
  return [
    { kind: 'all', words: `Everything, ${entries.length}` },
    ...present.map(({ kind, count }) => ({ kind, words: `${kinds[kind]}, ${count}` })),
  ];
}

function entry(kind: LogKind, day: string, title: Link | undefined, text: string): LogEntry {
  const weight = 150 + text.length + (title ? title.words.length + title.href.length : 0);
  return { kind, day, weight, on: viewDay(day), word: kinds[kind], title, text };
}
