import type { SiteInfo } from '../model/site.ts';
import type { Story } from '../model/story.ts';
import { addresses } from '../site.ts';
import { correctionEntries, viewCorrection, type CorrectionView } from './correction-entry.ts';
import { splitByDate, type Dated, type DatePart } from '../model/date-parts.ts';
import { partNumbers, viewPart, type DatedList } from './date-parts.ts';
import type { Link } from './frame.ts';
import type { HeadOptions } from './head.ts';
import { reportAddress } from './report-address.ts';
import { moveEntries, type MoveEntry } from './standing-moves.ts';
import { logEntries, viewLogFilter, type LogChoice, type LogEntry } from './story-log.ts';
import { countWords } from './words.ts';

/**
 * All that a page of changes prints: what this site did, and, apart, how standings moved in the world. A list that
 * has no entries so old is missing from an older page.
 */
export interface ChangesPage {
  head: HeadOptions;
  story: Link;
  corrections: DatedList<CorrectionView> | undefined;
  log: (DatedList<LogEntry> & { filter: LogChoice[] }) | undefined;
  moves: DatedList<MoveEntry> | undefined;
  /** No move is recorded for the other 29 claims. */
  unmoved: string | undefined;
  report: Link;
}

/** Characters that fit in one list of a page of changes: three lists share its budget of bytes. */
const room = 9_000;

const listsOf = (story: Story) => ({
  corrections: splitByDate(correctionEntries(story), room),
  log: splitByDate(logEntries(story), room),
  moves: splitByDate(moveEntries(story), room),
});

/** The numbers of a story’s pages of changes: undefined for the newest. */
export function changesParts(story: Story): (number | undefined)[] {
  return partNumbers(Object.values(listsOf(story)));
}

/** Prepares a page of a story’s changes: the newest, or the older part of that number. */
export function viewChanges(site: SiteInfo, story: Story, part?: number): ChangesPage {
  const { slug, short_title: title } = story;
  const lists = listsOf(story);
  const list = <T extends Dated>(parts: readonly DatePart<T>[], id: string) =>
    viewPart(parts, part, (number) => `${addresses.changes(slug, number)}#${id}`);
  const corrections = list(lists.corrections, 'corrections');
  const log = list(lists.log, 'log');
  const still = Object.values(story.claims).filter(({ history = [] }) => history.length === 0).length;
  const some = still < Object.keys(story.claims).length ? 'the other ' : '';
  return {
    head: {
      title: `What changed: ${title}${part === undefined ? '' : `, older entries ${part}`}`,
      description: `What this site changed in its story, and, apart, how the standing of its claims moved in the world.`,
      canonicalPath: addresses.changes(slug, part),
    },
    story: { words: title, href: addresses.story(slug) },
    corrections: corrections && { ...corrections, entries: corrections.entries.map(viewCorrection) },
    log: log && { ...log, filter: viewLogFilter(log.entries) },
    moves: list(lists.moves, 'standings'),
    unmoved:
      still > 0 && part === undefined ? `No move is recorded for ${some}${countWords(still, 'claim')}.` : undefined,
    report: { words: site.contact, href: reportAddress(site, title) },
  };
}
