import { expect, test } from 'vitest';
import { idSchema, textSchema, trueSchema } from '../../src/model/id.ts';

test.each(['a', 'constructors', 'strike-ua', '2024-11-01', 'a1', '1a', 'a-1-b', 'x'.repeat(80)])(
  '“%s” is an id',
  (id) => {
    expect(idSchema.safeParse(id).success).toBe(true);
  },
);

test.each([
  '',
  'A',
  'a b',
  'a_b',
  '-a',
  'a-',
  'a--b',
  'é',
  'а',
  '12',
  'a.b',
  '../a',
  'a/b',
  'x'.repeat(81),
  '__proto__',
  'constructor',
  'prototype',
  12,
])('“%s” is none', (id) => expect(idSchema.safeParse(id).error?.issues).toHaveLength(1));

test.each([
  ['x', undefined],
  ['', 'must not be empty'],
  ['   ', 'must not be empty'],
  [' x', 'must not begin or end with a blank'],
  ['x\n', 'must not end with a line break: begin it with >- or |-'],
  [12, 'must be text'],
])('the text %j: %s', (text, message) => {
  expect(textSchema.safeParse(text).error?.issues.map((issue) => issue.message)).toEqual(message && [message]);
});

test('a mark is true, or it is left out', () => {
  expect(trueSchema.safeParse(true).success).toBe(true);
  expect(trueSchema.safeParse(false).error?.issues[0]?.message).toBe('must be true, or the line be left out');
});
