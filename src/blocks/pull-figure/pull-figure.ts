import { figureWords, type FigureReference } from '../../view/figure-words.ts';
import { viewMark, type Mark } from '../../view/mark.ts';
import type { Setting } from '../../view/setting.ts';
import type { Block } from '../block.ts';
import { figureProps } from '../figure/figure.ts';

export const pullFigureBlock = {
  summary: 'Sets the one number of a story large, with who gave it.',
  stands: 'flow',
  encloses: 'prose',
  mistakes: [
    '<PullFigure claim="water-level" figure="level" />',
    'The water stood at <PullFigure claim="water-level" figure="level">metres</PullFigure> then.',
  ],
  props: figureProps,
} satisfies Block;

/** What a pull figure prints. */
export interface PullFigure {
  /** The number in digits, without “about”. */
  number: string;
  about: boolean;
  /** How large it can stand: the longer, the smaller. */
  size: 'pull' | 'pull long' | 'pull longest';
  mark: Mark;
}

const about = 'about ';

/** Prepares the one large number. */
export function viewPullFigure(setting: Setting, reference: FigureReference): PullFigure {
  const words = figureWords(setting.story, reference);
  const number = words.startsWith(about) ? words.slice(about.length) : words;
  const size = number.length <= 6 ? 'pull' : number.length <= 10 ? 'pull long' : 'pull longest';
  return { number, about: number !== words, size, mark: viewMark(setting, reference.claim) };
}
