import { correctionKinds, type Correction } from '../model/correction.ts';
import type { Story } from '../model/story.ts';
import { addresses } from '../site.ts';
import { claimLabel, claimOf } from './claim-words.ts';
import type { Dated } from '../model/date-parts.ts';
import { viewDay, type DayView } from './day-view.ts';
import type { Link } from './frame.ts';
import { claimAddress, phraseAddress } from './ledger-address.ts';
import { weighCorrection } from '../model/print-weight.ts';
import { proseHtml } from './prose.ts';
import { viewSource, type SourceView } from './source-list.ts';
import { dayWords } from './words.ts';

/** A correction of a story as an entry of a log. */
export interface CorrectionEntry extends Dated {
  story: Story;
  correction: Correction;
}

/** A correction as it is printed. */
export interface CorrectionView {
  on: DayView;
  /** Source, fact, figure … */
  kind: string;
  meaning: string;
  /** Where it applies: the phrase on the story’s page, or else the claim in the ledger. */
  place: Link;
  story: Link;
  /** Wrong; or, where a source was: Wrong, in Newslooks of 1 November 2024. */
  wrong: string;
  wasHtml: string;
  isHtml: string;
  sources: SourceView[];
}

/** The corrections of a story as entries of a log, the last made first. */
export function correctionEntries(story: Story): CorrectionEntry[] {
  return story.corrections
    .map((correction) => ({ story, correction, day: correction.on, weight: weighCorrection(correction, story.shared) }))
    .reverse();
}

/** Prepares a correction. */
export function viewCorrection({ story, correction }: CorrectionEntry): CorrectionView {
  const { shared } = story;
  const { claim: id, kind, source } = correction;
  const wrongIn = source === undefined ? undefined : shared.sources[source]!;
  return {
    on: viewDay(correction.on),
    kind,
    meaning: correctionKinds[kind],
    place: {
      words: claimLabel(claimOf(story, id), shared),
      href: phraseAddress(story, id) ?? claimAddress(story, id),
    },
    story: { words: story.short_title, href: addresses.story(story.slug) },
    wrong: wrongIn ? `Wrong, in ${wrongIn.publisher} of ${dayWords(wrongIn.date)}` : 'Wrong',
    wasHtml: proseHtml(correction.was, story),
    isHtml: proseHtml(correction.is, story),
    sources: correction.cite.map((cited) => viewSource(shared.sources[cited]!, id)),
  };
}
