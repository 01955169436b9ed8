import { z } from 'astro/zod';
import { words } from '../attributes.ts';
import type { Block } from '../block.ts';

export const noteBlock = {
  summary: 'An aside of ours in the margin.',
  stands: 'flow',
  encloses: 'prose',
  mistakes: [
    '<Note heading="On the word">\nThis story calls it a footbridge.\n</Note>',
    '<Note>\nThe footbridge <Claim id="opened">is open</Claim>.\n</Note>',
  ],
  props: z.strictObject({ title: words.optional().describe('Two or three words above the aside.') }),
} satisfies Block;
