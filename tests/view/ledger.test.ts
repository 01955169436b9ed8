import { describe, expect, test } from 'vitest';
import { viewLedger } from '../../src/view/ledger.ts';
import { storyWithClaims } from '../fixtures/generated-story.ts';
import { fixtureStory } from '../fixtures/river-flood.ts';

const story = await fixtureStory();
const ledger = viewLedger(story);

test('every claim stands once in the ledger, below its standing', () => {
  const found = ledger.groups.flatMap(({ standing, claims }) => claims.map(({ id }) => [id, standing] as const));
  expect(Object.fromEntries(found)).toEqual(
    Object.fromEntries(Object.values(story.claims).map(({ id, standing }) => [id, standing])),
  );
  expect(found).toHaveLength(Object.keys(story.claims).length);
});

test('standings go from the firmest down, each with its claims newest first', () => {
  expect(ledger.groups.map(({ id }) => id)).toEqual(['confirmed', 'reported', 'disputed', 'unconfirmed', 'denied']);
  for (const { claims } of ledger.groups) {
    const days = claims.map(({ date }) => date.day);
    expect(days).toEqual([...days].sort().reverse());
  }
});

test('the key counts every standing and leads to it', () =>
  expect(ledger.key.map(({ words, href }) => [words, href])).toEqual([
    ['5 confirmed', '#confirmed'],
    ['8 reported', '#reported'],
    ['2 disputed', '#disputed'],
    ['2 unconfirmed', '#unconfirmed'],
    ['1 denied', '#denied'],
  ]));

test('a standing that no claim has is shown, with its anchor', async () => {
  const { groups, key } = viewLedger(await fixtureStory('mill-bridge'));
  expect(groups.find(({ id }) => id === 'disputed')).toMatchObject({ count: '0 claims', claims: [] });
  expect(key.map(({ words }) => words)).toContain('0 disputed');
});

describe('a ledger of 61 claims', () => {
  test('has two pages, each with its own address and days', async () => {
    const long = await storyWithClaims(61);
    const older = viewLedger(long, 1);
    expect(older.head.canonicalPath).toBe('/stories/mill-bridge/claims/1/');
    expect(older.head.title).toMatch(/\(1 to 30 January 2020\)$/);
    expect(older.parts.map(({ current }) => current)).toEqual([false, true]);
    expect(older.groups.reduce((sum, { claims }) => sum + claims.length, 0)).toBe(30);
  });

  test('tells on each page how many claims of a standing are elsewhere', async () =>
    expect(viewLedger(await storyWithClaims(61), 1).groups.map(({ count }) => count)).toEqual([
      '6 of 12 claims',
      '6 of 13 claims',
      '6 of 12 claims',
      '6 of 12 claims',
      '6 of 12 claims',
    ]));
});
