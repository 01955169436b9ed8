import { z } from 'astro/zod';
import { reference, words } from '../attributes.ts';
import type { Block } from '../block.ts';

/** Attributes that pick one number out of a claim. */
export const figureProps = z.strictObject({
  claim: reference('claim').describe('Id of the claim. May be left out inside a Claim, and in a claim’s own texts.'),
  figure: words.describe('Name of the figure in the claim.'),
  account: reference('party')
    .optional()
    .describe('Id of the party whose account in the claim has the figure. Left out for the claim’s own figures.'),
  part: words.optional().describe('Which number of a strikes or votes figure: launched, intercepted, for, against …'),
});

export const figureBlock = {
  summary: 'Prints a number of a claim in running text, so that it is never typed twice.',
  stands: 'inline',
  encloses: 'nothing',
  mistakes: [
    'The water stood at <Figure claim="water-level" figure="hight" /> metres.',
    '<Figure claim="balloons-east" figure="balloons" /> balloons went up.',
    'The ferrywoman saw <Figure claim="walkers" account="ferrywoman" figure="walkers" /> walkers.',
  ],
  props: figureProps,
} satisfies Block;
