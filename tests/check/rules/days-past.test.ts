import { describe, expect, test } from 'vitest';
import { daysPast } from '../../../src/check/rules/days-past.ts';
import type { ContentFolder } from '../../../src/parse/content.ts';
import { fixtureFiles, fixtureNow, readFixture, withText, withWords } from '../../fixtures/river-flood.ts';
import { findNone, findOne, findProblems } from '../find-problems.ts';

const { index, claims, timeline, corrections, update } = fixtureFiles;

test('the good fixture has none', () => findNone(daysPast));

// The fixture’s clock is five hours ahead of UTC: there it is 24 November 2026, 17:00.
test.each([
  ['a story published', index, 'published: 2023-04-20\ncovers', 'published: ▸2026-11-25\ncovers'],
  ['an update published', update, 'published: 2023-04-20', 'published: ▸2099-01-01'],
  ['a night', update, 'night: 2023-04-12', 'night: ▸2026-11-25'],
  ['what a story covers', index, 'covers_to: 2023-04-19', 'covers_to: ▸2026-11-25'],
  ['a revision', index, '- on: 2023-05-03', '- on: ▸2026-11-25'],
  ['a correction', corrections, 'on: 2023-05-04', 'on: ▸2026-11-25'],
  ['a claim', claims, 'date: 2023-04-19', 'date: ▸2026-11-25'],
  ['an event of a claim', claims, 'event_date: 2023-04-11', 'event_date: ▸2026-11-25'],
  ['an account', claims, 'says: anglers\n      on: 2023-04-15', 'says: anglers\n      on: ▸2026-11-25'],
  ['a move of a standing', claims, '- on: 2023-04-14', '- on: ▸2026-11-25'],
  ['an event', timeline, '- on: 2023-04-19', '- on: ▸2026-11-25'],
  ['a count', claims, 'as_of: 2023-04-13T01:30Z', 'as_of: ▸2026-11-24T12:01Z'],
  ['a count in another zone', claims, 'as_of: 2023-04-13T01:30Z', 'as_of: ▸2026-11-24T11:30-01:00'],
  [
    'a count of an account',
    claims,
    'value: 312\n          unit: homes',
    'value: 312\n          unit: homes\n          as_of: ▸2099-01-01T00:00Z',
  ],
])('%s on a day to come', async (_, path, from, to) => {
  const { code, message } = await findOne(daysPast, path, from, to);
  expect(code).toBe('E-FUTURE');
  expect(message).toContain('is still to come');
});

test('the message says which day it is, and where', async () => {
  const problem = await findOne(daysPast, claims, 'date: 2023-04-19', 'date: ▸2026-11-25');
  expect(problem.message).toBe('date: 2026-11-25 is still to come; today is 2026-11-24 in Etc/GMT-5');
  const count = await findOne(daysPast, claims, 'as_of: 2023-04-13T01:30Z', 'as_of: ▸2026-11-24T12:01Z');
  expect(count.message).toBe(`as_of: 2026-11-24T12:01Z is still to come; it is ${fixtureNow}`);
  const published = await findOne(daysPast, update, 'published: 2023-04-20', 'published: ▸2099-01-01');
  expect(published.fix).toContain('embargo:');
});

test.each([
  ['today', index, 'published: 2023-04-20\ncovers', 'published: 2026-11-24\ncovers'],
  ['a moment that has come', claims, 'as_of: 2023-04-13T01:30Z', 'as_of: 2026-11-24T17:00+05:00'],
  ['the time of an undated event', timeline, 'when: In the winter before the flood', 'when: In the winter of 2099'],
])('%s is none', async (_, path, from, to) => {
  expect(findProblems(daysPast, withWords(await readFixture(), path, from, to))).toEqual([]);
});

describe('the day is that of the site’s own calendar', () => {
  const atNoon = 'published: 2026-11-25\ncovers';
  test.each([
    ['2026-11-24T18:59:59Z', 1],
    ['2026-11-24T19:00:00Z', 0],
    ['2026-11-24T23:59:00+05:00', 1],
    ['2026-11-25T00:00:00+05:00', 0],
  ])('at %s', async (now, count) => {
    const content = withWords(await readFixture(), index, 'published: 2023-04-20\ncovers', atNoon);
    expect(findProblems(daysPast, content, 'alder-valley-flood', now)).toHaveLength(count);
  });
});

describe('published may be the day on which an embargo ends', () => {
  const story = 'published: 2023-04-20\ncovers';
  const night = 'published: 2023-04-20';
  const inIndex = (to: string) => (content: ContentFolder) => withWords(content, index, story, to);
  const inUpdate = (to: string) => (content: ContentFolder) => withWords(content, update, night, to);
  const embargo = 'embargo: 2026-11-30T20:00Z';
  test.each<[string, ((content: ContentFolder) => ContentFolder)[], number]>([
    ['of the story', [inIndex(`published: 2026-12-01\n${embargo}\ncovers`)], 0],
    ['of the story, but no later day', [inIndex(`published: 2026-12-02\n${embargo}\ncovers`)], 1],
    ['of an update', [inUpdate(`published: 2026-12-01\n${embargo}`)], 0],
    ['of an update, but no later day', [inUpdate(`published: 2026-12-02\n${embargo}`)], 1],
    [
      'of the story, for an update',
      [inIndex(`published: 2026-12-01\n${embargo}\ncovers`), inUpdate('published: 2026-12-01')],
      0,
    ],
    [
      'of an update, not for the story',
      [inUpdate(`published: 2026-12-01\n${embargo}`), inIndex('published: 2026-12-01\ncovers')],
      1,
    ],
    ['that has ended, but no day to come', [inIndex('published: 2026-12-01\nembargo: 2026-11-01T00:00Z\ncovers')], 1],
  ])('%s', async (_, edits, count) => {
    const content = edits.reduce((before, edit) => edit(before), await readFixture());
    expect(findProblems(daysPast, content)).toHaveLength(count);
  });
});

test.each([
  ['a draft', index, 'covers_to: 2023-04-19', 'covers_to: 2023-04-19\ndraft: true'],
  ['a draft of an update', update, 'claims:', 'draft: true\nclaims:'],
])('%s has no day of publication yet', async (_, path, from, to) => {
  const draft = withWords(await readFixture(), path, from, to);
  const dated = withText(draft, path, (text) => text.replace('published: 2023-04-20', 'published: 2099-01-01'));
  expect(findProblems(daysPast, dated)).toEqual([]);
  expect(findProblems(daysPast, withWords(dated, path, 'draft: true', 'draft: false'))).toHaveLength(1);
});
