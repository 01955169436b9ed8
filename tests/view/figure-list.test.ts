import { expect, test } from 'vitest';
import type { Figure } from '../../src/model/figure.ts';
import { viewFigures } from '../../src/view/figure-list.ts';
import { fixtureStory } from '../fixtures/river-flood.ts';

const { shared } = await fixtureStory();

test.each<[string, string, Figure, string]>([
  ['a number of its own unit', 'homes', { kind: 'quantity', value: 312, unit: 'homes' }, 'Homes: 312'],
  [
    'a number with its unit',
    'doors-checked',
    { kind: 'quantity', value: 90, about: true, unit: 'doors' },
    'Doors checked: about 90 doors',
  ],
  ['a range', 'usual', { kind: 'quantity', low: 1.8, high: 2.6, unit: 'metres' }, 'Usual: 1.8 to 2.6 metres'],
  [
    'all that a party told of weapons',
    'balloons',
    {
      kind: 'strikes',
      label: 'Balloons',
      launched: 48,
      intercepted: { value: 21, about: true },
      lost: 9,
      left_airspace: 18,
    },
    'Balloons: 48 launched; about 21 intercepted, 9 lost from radar, 18 left the airspace',
  ],
  [
    'what nobody accounts for',
    'kites',
    { kind: 'strikes', label: 'Kites', launched: 3, intercepted: 1 },
    'Kites: 3 launched; 1 intercepted, 2 not accounted for',
  ],
  [
    'that a number launched was not given',
    'kites',
    { kind: 'strikes', label: 'Kites', intercepted: 27 },
    'Kites: number launched not given; 27 intercepted',
  ],
  [
    'only the number launched',
    'kites',
    { kind: 'strikes', label: 'Kites', launched: 1 },
    'Kites: 1 launched; 1 fate not given',
  ],
  [
    'a vote',
    'barrier',
    { kind: 'votes', label: 'Barrier', for: 13, against: 1, abstained: 1 },
    'Barrier: 13 for, 1 against, 1 abstained',
  ],
  [
    'a vote without abstentions',
    'home',
    { kind: 'votes', label: 'Home', for: 0, against: 13 },
    'Home: 0 for, 13 against',
  ],
])('%s', (_, id, figure, words) => {
  const [line] = viewFigures({ [id]: figure }, shared);
  expect(`${line!.label}: ${line!.words}`).toBe(words);
});

test('regions are named as the map names them', () => {
  const by_region = { larkhollow: 11, eldermere: 7 };
  const [line] = viewFigures({ a: { kind: 'strikes', label: 'Balloons', intercepted: 18, by_region } }, shared);
  expect(line!.regions).toBe('Larkhollow region 11, Eldermere (leased) 7');
});

test('a figure given for an instant says so, in the party’s own zone', () => {
  const [line] = viewFigures(
    { a: { kind: 'quantity', value: 6.4, unit: 'metres', as_of: '2023-04-12T04:00+05:00' } },
    shared,
  );
  expect(line!.asOf).toBe('04:00 on 12 April 2023 (UTC+5)');
});

test('a claim without figures has none', () => expect(viewFigures(undefined, shared)).toEqual([]));
