import { expect, test } from 'vitest';
import type { Claim } from '../../src/model/claim.ts';
import { figureWords } from '../../src/view/figure-words.ts';

const claim: Claim = {
  id: 'count',
  standing: 'reported',
  kind: 'account',
  says: ['board'],
  date: '2023-04-12',
  text: [],
  why: [],
  cite: ['bulletin'],
  figures: {
    homes: { kind: 'quantity', low: 180, high: 220, about: true, unit: 'homes' },
    balloons: { kind: 'strikes', label: 'Balloons', launched: 48, still_airborne: { value: 5, about: true } },
    vote: { kind: 'votes', label: 'The vote', for: 13, against: 1, abstained: 1 },
  },
};

test.each([
  ['homes', undefined, 'about 180 to 220'],
  ['balloons', 'launched', '48'],
  ['balloons', 'still_airborne', 'about 5'],
  ['vote', 'abstained', '1'],
])('figure %s, part %s is printed as %s', (figure, part, words) =>
  expect(figureWords({ claims: { count: claim } }, { claim: 'count', figure, part })).toBe(words),
);

test.each([
  ['no such claim', { claim: 'nope', figure: 'homes' }],
  ['no such figure', { claim: 'count', figure: 'nope' }],
  ['a part that nobody gave', { claim: 'count', figure: 'balloons', part: 'lost' }],
])('%s is never printed as nothing', (_, reference) =>
  expect(() => figureWords({ claims: { count: claim } }, reference)).toThrow(),
);
