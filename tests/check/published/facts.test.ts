import { expect, test } from 'vitest';
import { factsIn } from '../../../src/check/published/facts.ts';

const told = (claim: unknown) => factsIn(claim).map(({ name, path, value }) => [name.join(' '), path.join(' '), value]);

test('a region has its count, whatever it is called', () => {
  const strikes = { kind: 'strikes', label: 'Balloons', by_region: { value: 3, larkhollow: 4 } };
  expect(told({ figures: { balloons: strikes } })).toEqual([
    ['figures balloons by_region value', 'figures balloons by_region value', '3'],
    ['figures balloons by_region larkhollow', 'figures balloons by_region larkhollow', '4'],
  ]);
});

test('a number that is only about right is told so, and no words are', () => {
  const doors = { kind: 'quantity', label: 'Doors', complete: true, about: true, value: 48, low: 40, unit: 'doors' };
  expect(told({ figures: { doors } })).toEqual([
    ['figures doors value', 'figures doors value', 'about 48'],
    ['figures doors low', 'figures doors low', 'about 40'],
    ['figures doors unit', 'figures doors unit', 'doors'],
  ]);
  expect(told({ figures: { lost: { launched: { value: 5, about: true }, lost: { value: 2 } } } })).toEqual([
    ['figures lost launched', 'figures lost launched', 'about 5'],
    ['figures lost lost', 'figures lost lost', '2'],
  ]);
});

test('accounts of one party are told apart in their order', () => {
  const accounts = ['anglers', 'tansy', 'anglers'].map((says, at) => ({ says, on: `2023-04-1${at}` }));
  expect(told({ accounts })).toEqual([
    ['accounts anglers on', 'accounts 0 on', '2023-04-10'],
    ['accounts tansy on', 'accounts 1 on', '2023-04-11'],
    ['accounts anglers (2) on', 'accounts 2 on', '2023-04-12'],
  ]);
});

test.each([undefined, null, 'words', [], { says: 'anglers', date: true, figures: [], accounts: {}, quote: 'Yes' }])(
  'of %j, which has the form of no claim, nothing is told',
  (claim) => expect(told(claim)).toEqual([]),
);
