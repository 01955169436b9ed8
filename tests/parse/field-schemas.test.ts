import { describe, expect, test } from 'vitest';
import { z } from 'astro/zod';
import { choicesOf, descriptionOf, keysOf, optionsOf, schemaAt } from '../../src/parse/field-schemas.ts';

const quantity = z.strictObject({ kind: z.literal('quantity'), value: z.number().describe('The number.') });
const votes = z.strictObject({ kind: z.literal('votes'), for: z.int(), against: z.int() });
const figure = z.discriminatedUnion('kind', [quantity, votes]);
const schema = z.strictObject({
  figures: z.record(z.string(), figure).optional().describe('Numbers.'),
  at: z.tuple([z.number().describe('Latitude.'), z.number()]),
  names: z.array(z.string().describe('A name.')).default([]),
});
const data = { figures: { a: { kind: 'votes', for: 1 } } };

test.each([
  ['a field', ['figures'], 'Numbers.'],
  ['an entry of a list', ['names', 3], 'A name.'],
  ['an entry of a tuple', ['at', 0], 'Latitude.'],
  ['a field without a description', ['at', 1], undefined],
])('the description of %s is found by its path', (_, path, description) => {
  expect(descriptionOf(schemaAt(schema, path, data)!)).toBe(description);
});

test.each([
  ['a key that the schema does not have', ['nope']],
  ['a key that every object has', ['constructor']],
  ['a key of another kind than the data says', ['figures', 'a', 'value']],
])('there is no schema of %s', (_, path) => expect(schemaAt(schema, path, data)).toBeUndefined());

describe('the keys that a value may have', () => {
  test('are those of its kind', () => {
    expect(keysOf(figure, { kind: 'votes' })).toEqual(['kind', 'for', 'against']);
    expect(keysOf(figure, { kind: 'quantity' })).toEqual(['kind', 'value']);
  });

  test('are those of the sort that it is most like, where no key tells the kind', () => {
    const either = z.union([z.int(), z.strictObject({ to: z.string() }), z.strictObject({ gone: z.string() })]);
    expect(keysOf(either, { gone: 'x' })).toEqual(['gone']);
  });

  test('are none where its kind is not known, or there is no schema', () => {
    expect(keysOf(figure, { kind: 'strike' })).toEqual([]);
    expect(keysOf(undefined)).toEqual([]);
  });
});

test('the kinds of a figure are its choices', () => {
  expect(choicesOf(figure, 'kind')).toEqual(['quantity', 'votes']);
  expect(choicesOf(figure, 'value')).toEqual([]);
  expect(optionsOf(figure)).toHaveLength(2);
  expect(optionsOf(schema)).toEqual([]);
});
