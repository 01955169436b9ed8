import type { Figure, Strikes } from '../../model/figure.ts';
import type { Story } from '../../model/story.ts';
import { claimOf, shortName, speakerWords } from '../../view/claim-words.ts';
import { fatesOf, type FateCount } from '../../view/fate-words.ts';

/** A strikes figure with who counted. */
export interface CountedStrikes {
  /** Id of the claim that holds it. */
  claim: string;
  who: string;
  strikes: Strikes;
  fates: FateCount[];
}

/** The strikes figures of a claim: its own, and those of its accounts. */
export function countedStrikes(story: Pick<Story, 'claims' | 'shared'>, id: string): CountedStrikes[] {
  const claim = claimOf(story, id);
  const of = (figures: Record<string, Figure> | undefined, who: string) =>
    Object.values(figures ?? {}).flatMap((strikes): CountedStrikes[] =>
      strikes.kind === 'strikes' ? [{ claim: id, who, strikes, fates: fatesOf(strikes) }] : [],
    );
  const accounts = claim.accounts ?? [];
  return [
    ...of(claim.figures, speakerWords(claim, story.shared)),
    ...accounts.flatMap(({ figures, says }) => of(figures, shortName(story.shared.parties[says]!))),
  ];
}
