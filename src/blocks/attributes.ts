import { z } from 'astro/zod';
import { idSchema, textSchema } from '../model/id.ts';

/** What an attribute may refer to. */
export type Kind = 'claim' | 'place' | 'term' | 'party' | 'picture';

/** An attribute that names one thing of a kind by its id (or, for a picture, by its file name). */
export function reference(kind: Kind) {
  const schema = kind === 'picture' ? z.string({ error: 'must name a picture file' }) : idSchema;
  return schema.meta({ refers: kind });
}

/** An attribute that names several things of a kind, separated by commas. */
export function references(kind: Kind) {
  return z
    .string({ error: 'must be ids separated by commas' })
    .transform((list) => list.split(',').map((id) => id.trim()))
    .pipe(z.array(idSchema).min(1))
    .meta({ refers: kind });
}

/** True if an attribute names several things, separated by commas. */
export function holdsSeveral(schema: z.core.$ZodType): boolean {
  return schema._zod.def.type === 'pipe';
}

/** The kind of thing that an attribute refers to, if it refers to any. */
export function kindOf(schema: z.core.$ZodType): Kind | undefined {
  const meta = (schema as z.ZodType).meta() ?? {};
  const inner = (schema._zod.def as { innerType?: z.core.$ZodType }).innerType;
  return (meta['refers'] as Kind | undefined) ?? (inner && kindOf(inner));
}

/** An attribute that is printed: the title of a figure, a credit, an alternative text. */
export const words = textSchema;

/** An attribute without a value: present or not. */
export const flag = z.literal(true, { error: 'takes no value: write the bare name' });
