import { describe, expect, test } from 'vitest';
import {
  amountIn,
  amountOf,
  fateIds,
  partsOf,
  unaccountedFor,
  type Strikes,
  type Votes,
} from '../../src/model/figure.ts';

const strikes: Strikes = {
  kind: 'strikes',
  label: 'Balloons',
  launched: 48,
  intercepted: { value: 21, about: true },
  still_airborne: 0,
};
const votes: Votes = { kind: 'votes', label: 'A barrier', for: 7, against: 0 };

test('a count has one form, whether the source says “about” or not', () => {
  expect(amountOf(5)).toEqual({ value: 5, about: false });
  expect(amountOf({ value: 5, about: true })).toEqual({ value: 5, about: true });
});

describe('the parts of a figure', () => {
  test('are those that were given, in the order in which they are told', () => {
    expect(partsOf(strikes)).toEqual(['launched', 'intercepted', 'still_airborne']);
    expect(partsOf({ ...strikes, got_through: 1, lost: 2, left_airspace: 3 })).toEqual(['launched', ...fateIds]);
    expect(partsOf(votes)).toEqual(['for', 'against']);
  });

  test('are none for a quantity, which is one number', () => {
    expect(partsOf({ kind: 'quantity', value: 3, unit: 'm' })).toEqual([]);
  });

  test('are read one by one', () => {
    expect(amountIn(strikes, 'intercepted')).toEqual({ value: 21, about: true });
    expect(amountIn(strikes, 'still_airborne')).toEqual({ value: 0, about: false });
    expect(amountIn(votes, 'against')).toEqual({ value: 0, about: false });
  });

  test.each(['lost', 'label', 'kind', 'by_region', 'constructor', 'for'])(
    'never are what was not counted: %s',
    (part) => {
      expect(amountIn(strikes, part)).toBeUndefined();
    },
  );
});

describe('what nobody accounts for', () => {
  test('is the rest of the launched', () => {
    expect(unaccountedFor(strikes)).toBe(27);
    expect(unaccountedFor({ ...strikes, lost: 27 })).toBe(0);
  });

  test('is less than nothing where more is told than was launched', () => {
    expect(unaccountedFor({ ...strikes, got_through: 30 })).toBe(-3);
  });

  test('is not computed where nobody said how many were launched', () => {
    expect(unaccountedFor({ kind: 'strikes', label: 'Balloons', intercepted: 3 })).toBeUndefined();
  });
});
