import { expect, test } from 'vitest';
import { figuresAgree } from '../../../src/check/rules/figures-agree.ts';
import { marked } from '../../fixtures/marked.ts';
import { fixtureFiles, readFixture, withText } from '../../fixtures/river-flood.ts';
import { findNone, findProblems } from '../find-problems.ts';

const { claims } = fixtureFiles;
const strike = `
balloons-again:
  standing: reported
  says: [coast-station]
  date: 2023-04-12
  text: The station counted the balloons of the upper valley.
  cite: [coast-log]
  why: It is one station’s log.
  figures:
    counted:
      kind: strikes
      label: Upper valley balloons
      launched: 48
      as_of: 2023-04-12T01:00Z
`;
const other = strike.replace('launched: 48', 'launched: 51');
const vote = `
vote-again:
  standing: reported
  says: [courier]
  date: 2023-04-20
  text: The newspaper told of the vote.
  cite: [courier-banks]
  why: It stands in the newspaper.
  figures:
    vote:
      kind: votes
      label: Barrier along the lower street, 17 April 2023
      for: 7
      against: 4
`;

/** What the rule finds where one more claim stands at the end of the claims. */
async function findWith(claim: string) {
  return findProblems(
    figuresAgree,
    withText(await readFixture(), claims, (text) => text + claim),
  );
}

test('the good fixture has none', () => findNone(figuresAgree));

test.each([
  ['of a strike', strike, 'launched: 48', 'launched: ▸51', '“Upper valley balloons”: launched is 51 here and 48 in'],
  ['of a strike, about', strike, 'launched: 48', 'launched: ▸{ value: 50, about: true }', 'launched is 50 here and 48'],
  ['of a part of it', strike, 'launched: 48', 'lost: ▸8', 'lost is 8 here and 9 in the claim “balloons-upper”'],
  ['of a vote', vote, 'against: 4', 'against: ▸5', 'against is 5 here and 4 in the claim “council-vote”'],
])('another number %s is told at the second', async (_, claim, from, to, message) => {
  const base = (await readFixture()).files.find(({ path }) => path === claims)!.text;
  const { text, line, column } = marked(base + claim.replace(from, to));
  const problems = await findWith(text.slice(base.length));
  expect(problems).toMatchObject([{ file: claims, line, column, code: 'E-FIG-CONFLICT' }]);
  expect(problems[0]!.message).toContain(message);
});

test.each([
  ['the same number', strike, 'launched: 48', 'launched: 48'],
  ['the same number, about', strike, 'launched: 48', 'launched: { value: 48, about: true }'],
  ['the same moment in another zone', strike, 'T01:00Z', 'T06:00+05:00'],
  ['a part that the other does not give', strike, 'launched: 48', 'launched: 48\n      by_region: { larkhollow: 0 }'],
  [
    'another moment',
    strike,
    'launched: 48\n      as_of: 2023-04-12T01:00Z',
    'launched: 51\n      as_of: 2023-04-12T02:00Z',
  ],
  ['no moment', strike, 'launched: 48\n      as_of: 2023-04-12T01:00Z', 'launched: 51'],
  ['another day', other, 'date: 2023-04-12', 'date: 2023-04-11'],
  ['another label', other, 'label: Upper valley balloons', 'label: Lower valley balloons'],
  ['other places', other, 'text: The', 'places: [larkhollow]\n  text: The'],
  [
    'another vote',
    vote,
    'label: Barrier along the lower street, 17 April 2023\n      for: 7',
    'label: Bread\n      for: 1',
  ],
])('%s is no conflict', async (_, claim, from, to) => {
  expect(claim).toContain(from);
  expect(await findWith(claim.replace(from, to))).toEqual([]);
});

test('a disputed claim may give every number that its parties give', async () => {
  const account = (party: string, count: number) => `
    - says: ${party}
      on: 2023-04-12
      text: so many
      cite: [coast-log]
      figures:
        balloons: { kind: strikes, label: Upper valley balloons, launched: ${count}, as_of: 2023-04-12T01:00Z }`;
  const disputed = strike
    .replace('standing: reported\n  says: [coast-station]', 'standing: disputed')
    .replace('  figures:', `  accounts:${account('weather-office', 48)}${account('coast-station', 51)}\n  figures:`)
    .replace('launched: 48\n', 'launched: 55\n');
  expect(await findWith(disputed)).toEqual([]);
});
