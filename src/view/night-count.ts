import { fragments } from '../addresses.ts';
import { claimsMarkedIn } from '../model/body.ts';
import type { Claim } from '../model/claim.ts';
import type { Day } from '../model/day.ts';
import { amountIn, type Strikes } from '../model/figure.ts';
import { standings } from '../model/standing.ts';
import type { Story } from '../model/story.ts';
import type { Update } from '../model/update.ts';
import { addresses } from '../site.ts';
import { claimOf, shortName, speakerWords } from './claim-words.ts';
import { fateCountWords, fatesOf } from './fate-words.ts';
import type { Link } from './frame.ts';
import { claimAddress } from './ledger-address.ts';
import type { Mark } from './mark.ts';
import { amountWords, instantWords, listWords, nightWords } from './words.ts';

/** What one party counted of one kind of weapon in one night, the number first. */
export interface NightFigure {
  /** 39 of 71; without the “of” where the party gave no number launched. Never a share. */
  number: string;
  /** Whose weapons of what kind: Russian drones. */
  label: string;
  /** What the number counts: intercepted. */
  counted: string;
  party: string;
  /** What became of the others, as far as it was told, and what was not given: a sentence without its full stop. */
  others: string;
  mark: Mark;
}

/** The figures of one night of a conflict. */
export interface NightCount {
  /** Overnight to 2 November 2024 */
  night: string;
  morning: Day;
  title: string;
  href: string;
  /** The story that tells of the night; its name carries the year. */
  story: Link;
  figures: NightFigure[];
}

/** Prepares the figures of a night. They are those of the claims that the update names, as each party gave them. */
export function viewNightCount(story: Story, update: Update): NightCount {
  const href = addresses.update(story.slug, update.id);
  const marked = claimsMarkedIn(update.body);
  const figures = update.claims.flatMap((id) => {
    const claim = claimOf(story, id);
    const address = marked.includes(id) ? `${href}#${fragments.claim(id)}` : claimAddress(story, id);
    return countsIn(story, claim).map((count): NightFigure => {
      const { glyph, word } = standings[claim.standing];
      const name = `${word}: ${count.party}`;
      return { ...count, mark: { standing: claim.standing, glyph, word, name, href: address } };
    });
  });
  return {
    night: nightWords(update.night),
    morning: update.night,
    title: update.title,
    href,
    story: { words: story.short_title, href: addresses.story(story.slug) },
    figures,
  };
}

/** The newest night that one of the stories tells: of the first story that has one. */
export function newestNight(stories: readonly Story[]): NightCount | undefined {
  const story = stories.find(({ updates }) => updates.length > 0);
  return story && viewNightCount(story, story.updates[0]!);
}

/** The counts of a claim, and of each account of it, with the party that gave them. */
function countsIn(story: Story, claim: Claim): Omit<NightFigure, 'mark'>[] {
  const accounts = (claim.accounts ?? []).map(({ says, figures }) => ({
    party: shortName(story.shared.parties[says]!),
    figures,
  }));
  return [{ party: speakerWords(claim, story.shared), figures: claim.figures }, ...accounts].flatMap((given) =>
    Object.values(given.figures ?? {}).flatMap((figure) => {
      const count = figure.kind === 'strikes' ? wordsOf(figure) : undefined;
      return count ? [{ ...count, party: given.party }] : [];
    }),
  );
}

/** The words of one count; undefined where the party gave no number at all. */
function wordsOf(strikes: Strikes): Pick<NightFigure, 'number' | 'label' | 'counted' | 'others'> | undefined {
  const launched = amountIn(strikes, 'launched');
  const fates = fatesOf(strikes);
  const main = fates.find(({ key }) => key !== 'unaccounted');
  if (!main && !launched) return undefined;
  const rest = fates.filter((fate) => fate !== main);
  const others = [
    main ? listWords(rest.map((fate) => `${fateCountWords(fate)} ${fate.word}`)) : (rest[0]?.word ?? ''),
    launched ? '' : 'number launched not given',
    strikes.as_of === undefined ? '' : `as of ${instantWords(strikes.as_of)}`,
  ];
  return {
    label: strikes.label,
    number: [main, launched].flatMap((amount) => (amount ? [amountWords(amount)] : [])).join(' of '),
    counted: main?.word ?? 'launched',
    others: others.filter(Boolean).join('; '),
  };
}
