import { expect, test } from 'vitest';
import { daysKept } from '../../../../src/check/rules/published/days-kept.ts';
import { fixtureFiles, readFixture, withText, withWords } from '../../../fixtures/river-flood.ts';
import { findOneSince, findSince } from '../../find-since.ts';

const { index, timeline, corrections, update } = fixtureFiles;
const fixture = await readFixture();

test('what stands as it was published is well', () => {
  expect(findSince(daysKept, fixture, fixture)).toEqual([]);
});

test.each([
  [
    'of an event',
    timeline,
    '- on: 2023-04-17',
    '- on: ▸2023-04-18',
    'entry 6 › on was published as “2023-04-17”, and now is “2023-04-18”',
  ],
  [
    'of an event that has other words too',
    timeline,
    '- on: 2023-04-17\n  text: The council voted',
    '- on: ▸2023-04-18\n  text: The town council voted',
    'entry 6 › on was published',
  ],
  [
    'of an event that is only told in words now',
    timeline,
    '- on: 2023-04-17',
    '- ▸when: In April',
    'entry 6 › on was published as “2023-04-17”, and is gone',
  ],
  [
    'on which a story was published',
    index,
    'published: 2023-04-20',
    'published: ▸2023-04-19',
    'the day of publication was told as “2023-04-20”, and now is “2023-04-19”',
  ],
  [
    'on which an update was published',
    update,
    'published: 2023-04-20',
    'published: ▸2023-04-12',
    'the day of publication was told as “2023-04-20”',
  ],
])('the day %s', async (_, path, from, to, message) => {
  const problem = await findOneSince(daysKept, path, from, to);
  expect(problem.code).toBe('E-NOCORR');
  expect(problem.message).toContain(message);
});

test('the day of an event may change with a correction of one of its claims', () => {
  const changed = withWords(fixture, timeline, '- on: 2023-04-17', '- on: 2023-04-18');
  const log = (claim: string) =>
    withText(
      changed,
      corrections,
      (text) => `${text}- {kind: fact, on: 2026-11-24, claim: ${claim}, was: a, is: b, cite: [gauge-log]}\n`,
    );
  expect(findSince(daysKept, log('barrier-cost'), fixture)).toEqual([]);
  expect(findSince(daysKept, log('flood'), fixture)).toHaveLength(1);
});

test('the day of a publication may change with a revision that says so', () => {
  const changed = withWords(fixture, index, 'published: 2023-04-20', 'published: 2023-04-19');
  const last = 'what: The story was tied to the one on the mill bridge.\n';
  const revised = withWords(changed, index, last, `${last}  - on: 2026-11-24\n    what: The day was wrong.\n`);
  expect(findSince(daysKept, revised, fixture)).toEqual([]);
});

test.each([
  ['other words of an event', timeline, 'The council voted for', 'The town council voted for'],
  [
    'an event that came to the others',
    timeline,
    '- on: 2023-04-17',
    '- on: 2023-04-16\n  text: It rained.\n  claims: [flood]\n- on: 2023-04-17',
  ],
  [
    'an event that was taken out',
    timeline,
    '- on: 2023-04-17\n  text: The council voted for a barrier.\n  claims: [council-vote, barrier-cost]\n',
    '',
  ],
  ['an open event that was settled', timeline, 'open: true', 'on: 2023-04-30'],
  ['a later end of the coverage', index, 'covers_to: 2023-04-19', 'covers_to: 2023-04-20'],
])('%s needs none', (_, path, from, to) => {
  expect(findSince(daysKept, withWords(fixture, path, from, to), fixture)).toEqual([]);
});
