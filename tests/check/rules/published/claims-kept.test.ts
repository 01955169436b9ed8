import { expect, test } from 'vitest';
import { claimsKept } from '../../../../src/check/rules/published/claims-kept.ts';
import type { ContentFolder } from '../../../../src/parse/content.ts';
import { fixtureFiles, readFixture, withFile, withText, withWords } from '../../../fixtures/river-flood.ts';
import { findSince } from '../../find-since.ts';

const { claims } = fixtureFiles;
const secondNight = 'stories/alder-valley-flood/updates/2023-04-13.mdx';
const fixture = await readFixture();

const withoutVote = (content: ContentFolder) =>
  withText(content, claims, (text) => text.replace(/^council-vote:\n[^]*?(?=^barrier-cost:)/m, ''));
const lineOf = (content: ContentFolder, text: string) =>
  content.files
    .find(({ path }) => path === claims)!
    .text.split('\n')
    .indexOf(text) + 1;

test('what stands as it was published is well, and so is a claim that came to it', () => {
  expect(findSince(claimsKept, fixture, withoutVote(fixture))).toEqual([]);
  expect(findSince(claimsKept, fixture, fixture)).toEqual([]);
});

test('a claim that was taken out', () => {
  expect(findSince(claimsKept, withoutVote(fixture), fixture)).toEqual([
    {
      file: claims,
      line: 1,
      column: 1,
      code: 'E-NOCORR',
      message: '“council-vote” was published, and is gone',
      fix: 'Put it back with the standing denied or disputed, and add an entry for it at the end of stories/alder-valley-flood/corrections.yaml.',
    },
  ]);
});

test.each([
  ['a name that is near', 'council-votes'],
  ['a name that is not, with the same words', 'barrier-carried'],
])('a claim that was renamed to %s', (_, id) => {
  const renamed = withWords(fixture, claims, '\ncouncil-vote:\n', `\n${id}:\n`);
  expect(findSince(claimsKept, renamed, fixture)).toMatchObject([
    {
      line: lineOf(renamed, `${id}:`),
      column: 1,
      message: '“council-vote” was published, and is gone',
      fix: `Did you rename it to “${id}”? Name it “council-vote” again, for that is part of its address.`,
    },
  ]);
});

test('a claim that only an update under embargo tells now', () => {
  const update = (front: string) =>
    `---\ntitle: A third night\nnight: 2023-04-14\npublished: 2023-04-22\n${front}claims: [third-night]\n---\n\nIt was quiet.\n`;
  const path = secondNight.replace('13', '14');
  const told = withText(
    fixture,
    claims,
    (text) =>
      `${text}third-night:\n  standing: reported\n  says: [flood-board]\n  date: 2023-04-14\n  text: It was quiet.\n  cite: [gauge-log]\n  why: It says so.\n`,
  );
  const [before, after] = ['', 'embargo: 2030-01-01T00:00Z\n'].map((front) => withFile(told, path, update(front)));
  expect(findSince(claimsKept, after!, before!)).toMatchObject([
    {
      line: lineOf(told, 'third-night:'),
      column: 1,
      message: '“third-night” was published, and now only an update that is withheld tells it',
    },
  ]);
  expect(findSince(claimsKept, before!, after!)).toEqual([]);
});
