import { describe, expect, test } from 'vitest';
import { coveredDays } from '../../../src/check/rules/covered-days.ts';
import { fixtureFiles, readFixture, withFile, withText, withWords } from '../../fixtures/river-flood.ts';
import { findNone, findOne, findProblems } from '../find-problems.ts';

const { index, claims, timeline, update } = fixtureFiles;

test('the good fixture has none', () => findNone(coveredDays));

test('a day earlier than what the story tells', async () => {
  expect(await findOne(coveredDays, index, 'covers_to: 2023-04-19', 'covers_to: ▸2023-04-18')).toMatchObject({
    code: 'E-DATE-ORDER',
    message: 'covers_to: 2023-04-18 is earlier than the newest day that the story tells, 2023-04-19',
    fix: 'Raise it to 2023-04-19, or correct that day.',
  });
});

test('a day later than the story’s last change', async () => {
  expect(await findOne(coveredDays, index, 'covers_to: 2023-04-19', 'covers_to: ▸2023-05-05')).toMatchObject({
    code: 'E-DATE-ORDER',
    message: 'covers_to: 2023-05-05 is later than the story’s last change, 2023-05-04',
  });
});

describe('the newest day may be', () => {
  test.each([
    ['of a claim', claims, 'date: 2023-04-17\n  text: >-', 'date: 2023-04-20\n  text: >-'],
    ['of an account', claims, 'says: anglers\n      on: 2023-04-15', 'says: anglers\n      on: 2023-04-20'],
    ['of a move of a standing', claims, '- on: 2023-04-14', '- on: 2023-04-20'],
    ['of an event', timeline, '- on: 2023-04-19', '- on: 2023-04-20'],
    ['a night', update, 'night: 2023-04-12', 'night: 2023-04-20'],
  ])('%s', async (_, path, from, to) => {
    const [problem, ...others] = findProblems(coveredDays, withWords(await readFixture(), path, from, to));
    expect(problem?.message).toContain('2023-04-20');
    expect(others).toEqual([]);
  });
});

test.each([
  ['the day of the last change', index, 'covers_to: 2023-04-19', 'covers_to: 2023-05-04'],
  ['a day before an event that is announced', claims, 'event_date: 2023-04-11', 'event_date: 2023-06-01'],
])('%s is none', async (_, path, from, to) => {
  expect(findProblems(coveredDays, withWords(await readFixture(), path, from, to))).toEqual([]);
});

describe('a later night, and the claim that only it tells, count', () => {
  const claim = `
balloons-late:
  standing: reported
  says: [weather-office]
  date: 2023-04-25
  text: The office sent up more balloons.
  cite: [weather-note]
  why: It is the office’s own count.
`;
  const withNight = async (withheld: string) => {
    const front = `title: A late night\nnight: 2023-04-25\npublished: 2023-04-26\n${withheld}claims: [balloons-late]`;
    const late = `---\n${front}\n---\n\n<Claim id="balloons-late">More balloons</Claim> went up.\n`;
    const content = withFile(await readFixture(), 'stories/alder-valley-flood/updates/2023-04-25.mdx', late);
    return findProblems(
      coveredDays,
      withText(content, claims, (text) => text + claim),
    );
  };

  test('where the update is published', async () => expect(await withNight('')).toHaveLength(1));
  test('where it is under embargo', async () =>
    expect(await withNight('embargo: 2099-01-01T00:00Z\n')).toHaveLength(1));
  test('not where it is a draft', async () => expect(await withNight('draft: true\n')).toEqual([]));
});
