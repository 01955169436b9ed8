import { z } from 'astro/zod';
import { idSchema, textSchema } from './id.ts';
import type { Body } from './body.ts';
import { daySchema } from './day.ts';

/** The kinds of corrections, with what each means to a reader. */
export const correctionKinds = {
  source: 'A source was wrong, and this site says what the record shows. No words of this site were wrong.',
  fact: 'This site stated something that was not so.',
  attribution: 'This site named the wrong party, or the wrong source.',
  figure: 'This site gave a wrong number.',
  clarification: 'What this site wrote was right but could be misread.',
} as const;

export type CorrectionKind = keyof typeof correctionKinds;

/** One entry of the log of corrections, which only ever grows. */
export const correctionSchema = z
  .strictObject({
    kind: z
      .enum(Object.keys(correctionKinds) as [CorrectionKind, ...CorrectionKind[]], {
        error: `must be ${Object.keys(correctionKinds)
          .join(', ')
          .replace(/, (?=\w+$)/, ' or ')}`,
      })
      .describe('What kind of error it was.'),
    on: daySchema.describe('The day this site put it right.'),
    claim: idSchema.describe('Id of the claim concerned: where the correction applies.'),
    source: idSchema.optional().describe('For kind source: id of the source that was wrong.'),
    was: textSchema.describe('What was wrong.'),
    is: textSchema.describe('What is right.'),
    cite: z
      .array(idSchema)
      .min(1, { error: 'must name at least one source' })
      .describe('Ids of the sources that show what is right.'),
  })
  .refine(({ kind, source }) => kind !== 'source' || source !== undefined, {
    error: 'must be told',
    path: ['source'],
    params: { code: 'E-REQ' },
  })
  .refine(({ kind, source }) => kind === 'source' || source === undefined, {
    error: 'stands in a correction of another kind, where it would be printed as what was wrong',
    path: ['source'],
    params: { code: 'E-VALUE', fix: 'Take it out, or write kind: source.' },
  })
  .refine(({ was, is }) => was !== is, {
    error: 'says the same as was',
    path: ['is'],
    params: { code: 'E-VALUE', fix: 'Say what is right.' },
  });

/** Schema of `corrections.yaml`: append-only, oldest first. */
export const correctionsSchema = z.array(correctionSchema, { error: 'must be a list of corrections' });

export type CorrectionEntry = z.infer<typeof correctionSchema>;

/** A correction with its sentences as trees. */
export interface Correction extends Omit<CorrectionEntry, 'was' | 'is'> {
  was: Body;
  is: Body;
}
