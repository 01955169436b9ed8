import { z } from 'astro/zod';
import { instantSchema, type Instant } from './day.ts';

/** Why something that an editor wrote is not published: it is a draft, or its embargo has not ended. */
export type Withheld = 'draft' | 'embargo';

export const draftSchema = z
  .boolean({ error: 'must be true or false' })
  .optional()
  .describe('true while it is being written: it is checked and shown by npm run dev, and never published.');

export const embargoSchema = instantSchema
  .optional()
  .describe('The instant before which it is not published, with its zone: 2024-11-02T11:00+02:00.');

/** What a front matter says of being published. */
export interface Withholding {
  draft?: boolean | undefined;
  embargo?: Instant | undefined;
}

/** Tells whether something is withheld at a moment, and why. */
export function withheldAt(now: Instant, { draft, embargo }: Withholding): Withheld | undefined {
  if (draft === true) return 'draft';
  return embargo !== undefined && Date.parse(embargo) > Date.parse(now) ? 'embargo' : undefined;
}
