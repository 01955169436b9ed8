import { describe, expect, test } from 'vitest';
import { isBody, keyOf, told, wordsIn, wordsMoved } from '../../src/changes/told.ts';
import type { Claim } from '../../src/model/claim.ts';
import { parseProse } from '../../src/parse/body.ts';

const body = (text: string) => parseProse('a.yaml', text).body;
const claim: Claim = {
  id: 'level',
  label: 'Level',
  standing: 'reported',
  kind: 'account',
  date: '2023-04-12',
  text: [],
  why: [],
  cite: [],
  figures: { high: { kind: 'quantity', value: 6.4, unit: 'metres' } },
};
const telling = { claims: { level: claim } };

describe('a value says', () => {
  test.each([
    ['a text', 'The river', 'The river'],
    ['a number', 6.4, '6.4'],
    ['true', true, 'true'],
    ['a list', ['a', 'b'], 'a, b'],
    ['a map', { on: '2023-04-12', by: 'board', no: undefined }, '2023-04-12 · board'],
    ['prose', body('The *river*\nrose.'), 'The river rose.'],
    ['prose with a figure', body('It is <Figure claim="level" figure="high" /> high.'), 'It is 6.4 high.'],
    [
      'prose with a figure that is not there',
      body('It is <Figure claim="level" figure="low" /> low.'),
      'It is [low] low.',
    ],
    ['nothing', [], ''],
  ])('%s', (_, value, words) => expect(told(value, telling)?.words).toBe(words));

  test('the figure of its own claim, where it names none', () => {
    const own = { ...telling, own: 'level' };
    expect(told(body('It is <Figure figure="high" /> high.'), own)?.words).toBe('It is 6.4 high.');
  });

  test('nothing at all, where there is none', () => expect(told(undefined, telling)).toBeUndefined());
});

describe('two values say the same', () => {
  test.each<[string, unknown, unknown, boolean]>([
    ['where they do', { a: [1] }, { a: [1] }, true],
    ['whatever the order of keys', { a: 1, b: 2 }, { b: 2, a: 1 }, true],
    ['wherever lines are broken', 'a\n  b', 'a b', true],
    ['wherever they stand in a file', body('A <Term id="x">b</Term>'), body('A  <Term id="x">b</Term>'), true],
    ['but not in another order of a list', [1, 2], [2, 1], false],
    ['but not where a mark is another', body('a *b*'), body('a b'), false],
  ])('%s', (_, one, other, same) => expect(keyOf(one) === keyOf(other)).toBe(same));
});

test.each([
  [body('a'), true],
  [[], false],
  ['a', false],
  [[{ type: 'votes' }], false],
  [[null], false],
])('%j is prose: %s', (value, is) => expect(isBody(value)).toBe(is));

test('words are counted without points, and a figure as one', () => {
  expect(wordsIn(body('It’s “6.4” – <Figure claim="level" figure="high" /> metres, or well-known.'))).toHaveLength(6);
});

test.each([
  [['a', 'b'], ['b', 'a'], 0, 0],
  [['a'], ['a', 'a'], 1, 0],
  [['a', 'b', 'b'], ['c'], 1, 3],
  [[], [], 0, 0],
])('from %j to %j came %i words and went %i', (before, after, added, removed) => {
  expect(wordsMoved(before, after)).toEqual({ added, removed });
});
