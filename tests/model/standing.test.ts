import { expect, test } from 'vitest';
import { standingIds, standingList, standings } from '../../src/model/standing.ts';

test('there are five standings, each with its own word, mark, underline and meaning', () => {
  expect(standingList.map(({ id }) => id)).toEqual([...standingIds]);
  for (const key of ['word', 'glyph', 'underline', 'meaning'] as const) {
    expect(new Set(standingList.map((standing) => standing[key])).size).toBe(5);
  }
});

test('the firmer a standing, the less deep its line goes', () => {
  expect(standingList.map(({ depth }) => depth)).toEqual([1, 2, 3, 4, 5]);
});

test('each is found by its own id', () => {
  expect(Object.entries(standings).filter(([id, standing]) => id !== standing.id)).toEqual([]);
});
