import type { SiteInfo } from '../model/site.ts';
import type { Story } from '../model/story.ts';
import { addresses } from '../site.ts';
import { correctionEntries, viewCorrection, type CorrectionEntry, type CorrectionView } from './correction-entry.ts';
import { splitByDate, type DatePart } from '../model/date-parts.ts';
import { titleOfPart, viewPartLinks, type PartLink } from './date-parts.ts';
import type { Link } from './frame.ts';
import type { HeadOptions } from './head.ts';
import { reportAddress } from './report-address.ts';
import { countAtStart } from './words.ts';

/** All that a page of corrections prints. */
export interface CorrectionsPage {
  head: HeadOptions;
  /** Three corrections, on the whole site. */
  count: string;
  corrections: CorrectionView[];
  parts: PartLink[];
  report: Link;
}

/** Characters that fit on one page of corrections within its budget of bytes. */
const room = 27_000;

/** Every correction on the site, split by date, the newest first. */
export function correctionParts(stories: readonly Story[]): DatePart<CorrectionEntry>[] {
  return splitByDate(stories.flatMap(correctionEntries), room);
}

/** Prepares a page of corrections: the newest, or the older part of that number. */
export function viewCorrectionsPage(
  site: SiteInfo,
  parts: readonly DatePart<CorrectionEntry>[],
  part?: number,
): CorrectionsPage {
  const links = viewPartLinks(parts, part, addresses.corrections);
  const total = parts.reduce((sum, { items }) => sum + items.length, 0);
  return {
    head: {
      title: titleOfPart('Corrections', links),
      description: `Every correction on ${site.name}, newest first: what was wrong, what is right, and where it can be checked.`,
      canonicalPath: addresses.corrections(part),
    },
    count: `${countAtStart(total)} ${total === 1 ? 'correction' : 'corrections'}`,
    corrections: parts.find(({ number }) => number === part)!.items.map(viewCorrection),
    parts: links,
    report: { words: site.contact, href: reportAddress(site, site.name) },
  };
}
