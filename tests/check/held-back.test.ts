import { describe, expect, test } from 'vitest';
import { embargoesBetween, heldTexts } from '../../src/check/held-back.ts';

const story = 'stories/flood/index.mdx';
const [night, other] = ['stories/flood/updates/2023-04-12.mdx', 'stories/mill/index.mdx'];
const at = (hour: number) => `2026-11-24T${String(hour).padStart(2, '0')}:00Z`;

test('drafts come first, then texts as their embargoes end', () => {
  expect(
    heldTexts({
      [other]: { embargo: at(9) },
      [night]: { embargo: '2026-11-24T09:30+01:00' },
      [story]: { draft: false },
    }),
  ).toEqual([
    { path: story, draft: false },
    { path: night, draft: false, until: '2026-11-24T09:30+01:00' },
    { path: other, draft: false, until: at(9) },
  ]);
});

test('an update is held back with its story', () => {
  expect(heldTexts({ [story]: { draft: true }, [night]: { embargo: at(9) } })).toContainEqual({
    path: night,
    draft: true,
    until: at(9),
  });
  expect(heldTexts({ [story]: { embargo: at(12) }, [night]: { embargo: at(9) } })).toContainEqual({
    path: night,
    draft: false,
    until: at(12),
  });
});

describe('an embargo', () => {
  const told = (until: string, since: number, now: number, draft = false) => {
    const { ended, coming } = embargoesBetween(
      { [night]: { embargo: until, draft } },
      { since: at(since), now: at(now) },
    );
    return [ended.length, coming.length];
  };
  test.each([
    ['ended before', at(9), 10, 12, [0, 0]],
    ['ended at the moment of the last build, which published it', at(10), 10, 12, [0, 0]],
    ['ended since', at(11), 10, 12, [1, 0]],
    ['ends at this very second', at(12), 10, 12, [1, 0]],
    ['is to come', at(13), 10, 12, [0, 1]],
    ['is told in another zone', '2026-11-24T12:30+01:00', 10, 12, [1, 0]],
  ])('that %s', (_, until, since, now, counts) => {
    expect(told(until, since, now)).toEqual(counts);
  });

  test('of a draft publishes nothing when it ends', () => {
    expect(told(at(11), 10, 12, true)).toEqual([0, 0]);
    expect(told(at(13), 10, 12, true)).toEqual([0, 0]);
  });
});
