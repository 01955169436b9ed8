import { z } from 'astro/zod';
import { idSchema, textSchema, trueSchema } from './id.ts';
import { instantSchema } from './day.ts';

/**
 * Figures stand in claims and nowhere else. A number that nobody gave is absent: it is never computed, and never
 * drawn.
 */

/** The code of a number that is none, or that no figure can be. */
const code = 'E-FIG';

const wholeNumber = z
  .int({ error: 'must be a whole number, without quotes, sign or leading zero' })
  .min(0, { error: 'must not be negative' })
  .meta({ code });

const aboutSchema = z.strictObject({
  value: wholeNumber.describe('The number.'),
  about: trueSchema.describe('true: the source itself says “about”. Without it, write the number alone.'),
});

const countSchema = z
  .union([wholeNumber, aboutSchema], {
    error: 'must be a whole number, or {value: 5, about: true} where the source says “about”',
  })
  .describe('A whole number, or {value, about: true} where the source itself says “about”.')
  .meta({ code });

/** A count as an editor writes it. */
export type Count = z.infer<typeof countSchema>;

/** A count in one form: the number, and whether the source says “about”. */
export interface Amount {
  value: number;
  about: boolean;
}

/** A count in one form. */
export function amountOf(count: Count): Amount {
  return typeof count === 'number' ? { value: count, about: false } : count;
}

const number = z.number({ error: 'must be a number' }).meta({ code });

const asOf = instantSchema.optional().describe('The instant for which the party gave the figure, with its zone.');

/** A quantity: one value, or a range from low to high, of some unit. */
export const quantitySchema = z
  .strictObject({
    kind: z.literal('quantity').describe('A plain quantity: so many of something.'),
    value: number.optional().describe('The number, where the party gave one.'),
    low: number.optional().describe('The lower end, where the party gave a range.'),
    high: number.optional().describe('The upper end, where the party gave a range.'),
    unit: textSchema.describe(
      'What is counted or measured, in words as they follow the number: soldiers, km, percent.',
    ),
    about: trueSchema.optional().describe('true where the source itself says “about”.'),
    as_of: asOf,
  })
  .refine(({ value, low, high }) => [low, high].every((end) => (end === undefined) === (value !== undefined)), {
    error: 'must have either value, or both low and high',
    params: { code },
  })
  .refine((figure) => figure.low === undefined || figure.high === undefined || figure.low < figure.high, {
    error: 'must be less than high',
    path: ['low'],
    params: { code },
  });

/** What can become of a weapon, in the order in which it is told. A weapon got through only where a party says so. */
export const fateIds = ['intercepted', 'lost', 'left_airspace', 'still_airborne', 'got_through'] as const;

export type FateId = (typeof fateIds)[number];

/** What one party counted of one kind of weapon in one strike. */
export const strikesSchema = z.strictObject({
  kind: z.literal('strikes').describe('A count of weapons launched, and of what became of them.'),
  label: textSchema.describe('Whose weapons of what kind, as the chart names them: Russian drones.'),
  launched: countSchema.optional().describe('How many were launched. Leave out if the party gave no number.'),
  intercepted: countSchema.optional().describe('How many were shot down or otherwise stopped.'),
  lost: countSchema.optional().describe('How many were lost from radar: neither shot down nor known to have hit.'),
  left_airspace: countSchema.optional().describe('How many left the airspace.'),
  still_airborne: countSchema.optional().describe('How many were still in the air at the time of the count.'),
  got_through: countSchema.optional().describe('How many hit, only where a party says so.'),
  by_region: z
    .record(idSchema, wholeNumber)
    .optional()
    .describe('How many of the intercepted over which place: place id and number.'),
  complete: trueSchema.optional().describe('true where the regions must add up to the intercepted.'),
  as_of: asOf,
});

/** A recorded vote. */
export const votesSchema = z.strictObject({
  kind: z.literal('votes').describe('A recorded vote.'),
  label: textSchema.describe('What was voted on, and when.'),
  for: wholeNumber.describe('Votes in favour.'),
  against: wholeNumber.describe('Votes against.'),
  abstained: wholeNumber.optional().describe('Abstentions. Leave out if not given.'),
});

/** Schema of a figure of any kind. */
export const figureSchema = z.discriminatedUnion('kind', [quantitySchema, strikesSchema, votesSchema], {
  error: 'must have a kind: quantity, strikes or votes',
});

export type Quantity = z.infer<typeof quantitySchema>;
export type Strikes = z.infer<typeof strikesSchema>;
export type Votes = z.infer<typeof votesSchema>;
export type Figure = z.infer<typeof figureSchema>;

/** The names of the parts of a figure that are single numbers: what `part` of a block may name. */
export function partsOf(figure: Figure): string[] {
  const parts: readonly string[] =
    figure.kind === 'strikes'
      ? ['launched', ...fateIds]
      : figure.kind === 'votes'
        ? ['for', 'against', 'abstained']
        : [];
  return parts.filter((part) => part in figure);
}

/** One number of a figure as an amount; undefined where the figure has no such part. */
export function amountIn(figure: Strikes | Votes, part: string): Amount | undefined {
  const count = (figure as Record<string, unknown>)[part];
  return partsOf(figure).includes(part) ? amountOf(count as Count) : undefined;
}

/** How many of the launched nobody accounts for; undefined where no number launched was given. */
export function unaccountedFor(strikes: Strikes): number | undefined {
  if (strikes.launched === undefined) return undefined;
  const told = fateIds.reduce((sum, fate) => sum + amountOf(strikes[fate] ?? 0).value, 0);
  return amountOf(strikes.launched).value - told;
}
