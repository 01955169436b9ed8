import { z } from 'astro/zod';

/** True for the names that every object of JavaScript has, and that mean something else in it than an entry. */
export function isReserved(name: string): boolean {
  return ['__proto__', 'constructor', 'prototype'].includes(name);
}

/**
 * What an id looks like: lower-case letters and digits in groups joined by hyphens, 80 characters at most, not digits
 * alone (such keys would change the order of a file), and none of the reserved names.
 */
export const idPattern = /^(?=.{1,80}$)(?!\d+$)(?!(?:constructor|prototype)$)[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Schema of an id that names a claim, party, place, source, term, topic or story. */
export const idSchema = z
  .string({ error: 'must be an id' })
  .regex(idPattern, { error: 'must be an id: lower-case letters, digits and hyphens, for example strike-ua' });

/** Schema of a line of text that says something: not empty, no blanks around it. */
export const textSchema = z
  .string({ error: 'must be text' })
  .refine((text) => text.trim() !== '', { error: 'must not be empty', abort: true })
  .refine((text) => !text.endsWith('\n'), {
    error: 'must not end with a line break: begin it with >- or |-',
    abort: true,
  })
  .refine((text) => text === text.trim(), { error: 'must not begin or end with a blank' });

/** Schema of a mark that is either set or left out: there is no false. */
export const trueSchema = z.literal(true, { error: 'must be true, or the line be left out' });
