import { expect, test } from 'vitest';
import type { StandingId } from '../../src/model/standing.ts';
import { countStandings, standingWords, viewLines } from '../../src/view/standing-counts.ts';

const claims = (...ids: StandingId[]) => ids.map((standing) => ({ standing }));

test('every standing is counted, also those that no claim has', () =>
  expect(countStandings(claims('reported', 'denied', 'reported')).map(({ words }) => words)).toEqual([
    '0 confirmed',
    '2 reported',
    '0 disputed',
    '0 unconfirmed',
    '1 denied',
  ]));

test('in words only those stand that a claim has', () =>
  expect(standingWords(claims('denied', 'reported', 'reported'))).toBe('2 reported and 1 denied'));

test('each claim is a line as deep as its standing, as long as lines can be told apart', () => {
  expect(viewLines(claims('confirmed', 'denied')).map(({ depth, glyph }) => [depth, glyph])).toEqual([
    [1, '●'],
    [5, '⊘'],
  ]);
  const many = Array.from({ length: 61 }, () => ({ standing: 'reported' as const }));
  expect([viewLines(many.slice(1)).length, viewLines(many).length]).toEqual([60, 0]);
});
