import { amountIn, amountOf, partsOf, type Figure, type Strikes, type Votes } from '../model/figure.ts';
import type { Shared } from '../model/story.ts';
import { fatesOf } from './fate-words.ts';
import { amountWords, instantWords, numberWords, quantityWords } from './words.ts';

/** A figure of a claim in words. */
export interface FigureLine {
  /** Whose weapons, which vote; of a quantity: its name in the claim. */
  label: string;
  words: string;
  /** How many over which place: Kursk region 36, Bryansk region 20. */
  regions: string | undefined;
  /** The instant for which the party gave it. */
  asOf: string | undefined;
}

/** Every figure of a claim, or of one account of it, in words. */
export function viewFigures(figures: Record<string, Figure> | undefined, shared: Pick<Shared, 'places'>): FigureLine[] {
  return Object.entries(figures ?? {}).map(([id, figure]) => ({
    label: figure.kind === 'quantity' ? nameOf(id) : figure.label,
    words: wordsOf(figure, id),
    regions: figure.kind === 'strikes' ? regionWords(figure, shared) : undefined,
    asOf: figure.kind !== 'votes' && figure.as_of !== undefined ? instantWords(figure.as_of) : undefined,
  }));
}

/** Doors checked, for doors-checked. */
function nameOf(id: string): string {
  return id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');
}

function wordsOf(figure: Figure, id: string): string {
  // Soldiers: 2, rather than Soldiers: 2 soldiers.
  if (figure.kind === 'quantity')
    return figure.unit === id ? quantityWords(figure) : `${quantityWords(figure)} ${figure.unit}`;
  return figure.kind === 'votes' ? voteWords(figure) : strikeWords(figure);
}

function voteWords(votes: Votes): string {
  return partsOf(votes)
    .map((part) => `${amountWords(amountIn(votes, part)!)} ${part}`)
    .join(', ');
}

function strikeWords(strikes: Strikes): string {
  const fates = fatesOf(strikes).map((count) => `${amountWords(count)} ${count.word}`);
  const launched =
    strikes.launched === undefined
      ? 'number launched not given'
      : `${amountWords(amountOf(strikes.launched))} launched`;
  return fates.length > 0 ? `${launched}; ${fates.join(', ')}` : launched;
}

function regionWords({ by_region }: Strikes, { places }: Pick<Shared, 'places'>): string | undefined {
  if (by_region === undefined) return undefined;
  return Object.entries(by_region)
    .map(([id, count]) => `${places[id]!.name} ${numberWords(count)}`)
    .join(', ');
}
