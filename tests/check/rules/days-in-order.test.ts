import { expect, test } from 'vitest';
import { daysInOrder } from '../../../src/check/rules/days-in-order.ts';
import { fixtureFiles, readFixture, withWords } from '../../fixtures/river-flood.ts';
import { findNone, findOne, findProblems } from '../find-problems.ts';

const { index, claims, corrections, update } = fixtureFiles;
const second = 'stories/alder-valley-flood/updates/2023-04-13.mdx';
const night = 'night: 2023-04-12\npublished: 2023-04-20';

test('the good fixture has none', () => findNone(daysInOrder));

test.each([
  [
    'an account of an event to come',
    claims,
    'event_date: 2023-04-11',
    'event_date: ▸2023-04-16',
    'event_date: 2023-04-16 is later than the claim’s date, 2023-04-15',
  ],
  [
    'a story that is published before its embargo ends',
    index,
    'published: 2023-04-20\n',
    'published: ▸2023-04-20\nembargo: 2023-04-20T19:00Z\n',
    'published: 2023-04-20 is earlier than the end of the embargo, 2023-04-21 in Etc/GMT-5',
  ],
  [
    'an update that is published before its embargo ends',
    update,
    night,
    'night: 2023-04-12\npublished: ▸2023-04-20\nembargo: 2023-04-22T06:00+05:00',
    'published: 2023-04-20 is earlier than the end of the embargo, 2023-04-22 in Etc/GMT-5',
  ],
  [
    'an update that is published before its night ends',
    update,
    night,
    'night: 2023-04-21\npublished: ▸2023-04-20',
    'published: 2023-04-20 is earlier than the end of the night, 2023-04-21',
  ],
  [
    'an update that is published before its story',
    second,
    'published: 2023-04-21',
    'published: ▸2023-04-19',
    'published: 2023-04-19 is earlier than the story’s own publication, 2023-04-20',
  ],
  [
    'a correction of what was not published yet',
    corrections,
    '- kind: source\n  on: 2023-04-20',
    '- kind: source\n  on: ▸2023-04-19',
    'on: 2023-04-19 is earlier than the story’s own publication, 2023-04-20',
  ],
  [
    'a revision of what was not published yet',
    index,
    '- on: 2023-04-22',
    '- on: ▸2023-04-02',
    'on: 2023-04-02 is earlier than the story’s own publication, 2023-04-20',
  ],
])('%s', async (_, path, from, to, message) => {
  expect(await findOne(daysInOrder, path, from, to)).toMatchObject({ code: 'E-DATE-ORDER', message });
});

test.each([
  ['an event on the day on which it is told', claims, 'event_date: 2023-04-11', 'event_date: 2023-04-15'],
  [
    'a statement that announces an event',
    claims,
    'says: [anglers]\n  date: 2023-04-15\n  event_date: 2023-04-11',
    'kind: statement\n  says: [anglers]\n  date: 2023-04-15\n  event_date: 2023-04-18',
  ],
  [
    'a story that is published on the day on which its embargo ends',
    index,
    'published: 2023-04-20\n',
    'published: 2023-04-20\nembargo: 2023-04-20T18:59Z\n',
  ],
  ['an update on the morning of its night', update, night, 'night: 2023-04-20\npublished: 2023-04-20'],
  [
    'a move of a standing before the claim’s date',
    claims,
    '- on: 2023-04-13\n      standing: denied',
    '- on: 2023-04-11\n      standing: denied',
  ],
])('%s is none', async (_, path, from, to) => {
  expect(findProblems(daysInOrder, withWords(await readFixture(), path, from, to))).toEqual([]);
});

test('where the story was published late, all that is earlier is told', async () => {
  const content = withWords(await readFixture(), index, 'published: 2023-04-20\n', 'published: 2023-05-01\n');
  const told = findProblems(daysInOrder, content).map(({ file }) => file);
  expect(told).toEqual([index, ...Array.from({ length: 4 }, () => corrections), update, second]);
});
