import { amountIn, type Figure } from '../model/figure.ts';
import type { StoryRecord } from '../model/story.ts';
import { amountWords, quantityWords } from './words.ts';

/** Which number of which claim. */
export interface FigureReference {
  claim: string;
  figure: string;
  part?: string | undefined;
  /** Id of the party whose account in the claim has the figure; without it the figure is the claim’s own. */
  account?: string | undefined;
}

/** A number of a claim in words, as running text prints it: about 10,000. The check has made sure that it exists. */
export function figureWords(story: Pick<StoryRecord, 'claims'>, reference: FigureReference): string {
  const { claim: id, figure: name, account } = reference;
  const claim = story.claims[id];
  const holder = account === undefined ? claim : claim?.accounts?.find(({ says }) => says === account);
  const figure = holder?.figures?.[name];
  if (!figure) throw new Error(`There is no figure ${name} in claim ${id}${account ? `, account of ${account}` : ''}.`);
  return wordsOf(figure, reference.part);
}

function wordsOf(figure: Figure, part: string | undefined): string {
  if (figure.kind === 'quantity') return quantityWords(figure);
  const amount = amountIn(figure, part ?? '');
  if (!amount) throw new Error(`The figure has no part ${part}.`);
  return amountWords(amount);
}
