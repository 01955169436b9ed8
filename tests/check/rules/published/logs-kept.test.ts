import { expect, test } from 'vitest';
import { logsKept } from '../../../../src/check/rules/published/logs-kept.ts';
import { fixtureFiles, readFixture, withText, withWords } from '../../../fixtures/river-flood.ts';
import { findOneSince, findSince } from '../../find-since.ts';

const { index, corrections } = fixtureFiles;
const fixture = await readFixture();

const entry = '- {kind: fact, on: 2026-11-24, claim: flood, was: a, is: b, cite: [gauge-log]}\n';
const attribution = `- kind: attribution
  on: 2023-04-21
  claim: basin-quote
  was: This story gave the words to the authority’s director.
  is: The newspaper does not say who spoke them.
  cite: [oberalder-bote]
`;
const last = `- kind: clarification
  on: 2023-05-04
  claim: homes-flooded
  was: “Homes flooded” could be read as homes that cannot be lived in.
  is: It means homes that had water above the doorstep or in the cellar.
  cite: [courier-homes]
`;

test('what stands as it was published is well, and so are entries at its end', () => {
  expect(findSince(logsKept, fixture, fixture)).toEqual([]);
  const longer = withText(fixture, corrections, (text) => text + entry + entry);
  expect(findSince(logsKept, longer, fixture)).toEqual([]);
  expect(
    findSince(
      logsKept,
      longer,
      withText(fixture, corrections, (text) => text + entry),
    ),
  ).toEqual([]);
});

test.each([
  [
    'an entry that was altered',
    corrections,
    'was: This story said that the road was closed from 11 April 2023.',
    'was: ▸This story said that the road was closed from 10 April 2023.',
    'entry 4 (2023-04-25, road-closed): “was” was published as “This story said that the road was closed from 11 April 2023.”, and now',
  ],
  [
    'an entry that names another claim',
    corrections,
    'claim: weir-breached',
    'claim: ▸flood',
    'entry 1 (2023-04-20, weir-breached): “claim” was published as “weir-breached”, and now is “flood”',
  ],
  [
    'an entry in the middle that was taken out',
    corrections,
    `${attribution}- kind`,
    '- ▸kind',
    'entry 3 (2023-04-21, basin-quote) was published, and is gone',
  ],
  [
    'the last entry, taken out',
    corrections,
    `- kind: fact\n  on: 2023-04-25\n  claim: road-closed\n  was: This story said that the road was closed from 11 April 2023.\n  is: It was closed from 12 April 2023.\n  cite: [council-minutes]\n${last}`,
    `- ▸kind: fact\n  on: 2023-04-25\n  claim: road-closed\n  was: This story said that the road was closed from 11 April 2023.\n  is: It was closed from 12 April 2023.\n  cite: [council-minutes]\n`,
    'entry 5 (2023-05-04, homes-flooded) was published, and is gone',
  ],
  [
    'an entry that came between others',
    corrections,
    attribution,
    `${entry.replace('{', '▸{')}${attribution}`,
    'this entry stands before what was published earlier: entry 3 (2023-04-21, basin-quote)',
  ],
  [
    'a revision that was altered',
    index,
    'what: The vote on the barrier was added, with its figures.',
    'what: ▸The vote was added.',
    'entry 1 (2023-04-22): “what” was published as “The vote on the barrier was added, with its figures.”',
  ],
  [
    'a revision that was taken out',
    index,
    '  - on: 2023-04-22\n    what: The vote on the barrier was added, with its figures.\n  - on: 2023-05-03',
    '  - ▸on: 2023-05-03',
    'entry 1 (2023-04-22) was published, and is gone',
  ],
])('%s', async (_, path, from, to, message) => {
  const problem = await findOneSince(logsKept, path, from, to);
  expect(problem.code).toBe('E-LOG');
  expect(problem.message).toContain(message);
});

test('a log whose entries were all taken out', () => {
  const problems = findSince(
    logsKept,
    withText(fixture, corrections, () => '# None.\n[]\n'),
    fixture,
  );
  expect(problems).toMatchObject([{ file: corrections, line: 2, column: 1, code: 'E-LOG' }]);
});

test('entries in another order', () => {
  const swapped = withText(fixture, corrections, (text) =>
    text.replace(attribution, '').replace(last, last + attribution),
  );
  expect(findSince(logsKept, swapped, fixture).map(({ message }) => message)).toEqual([
    'entry 3 (2023-04-21, basin-quote) was published here, and stands in another place now',
  ]);
});

test('the fix gives back what was taken out', () => {
  const without = withWords(fixture, corrections, attribution, '');
  const [problem] = findSince(logsKept, without, fixture);
  const back = withWords(
    without,
    corrections,
    '- kind: fact\n',
    `${problem!.fix.replace('Put it back: ', '')}\n- kind: fact\n`,
  );
  expect(findSince(logsKept, back, fixture)).toEqual([]);
});

test.each([
  [
    'an entry in another form',
    corrections,
    attribution,
    `- { on: 2023-04-21, claim: basin-quote, kind: attribution, cite: [oberalder-bote],\n    was: "This story gave the words to the authority’s director.", is: The newspaper does not say who spoke them. }\n`,
  ],
  ['a comment', corrections, '# One of each kind.', '# Of each kind one.'],
  [
    'a list of revisions in another form',
    index,
    '  - on: 2023-04-22\n    what: The vote',
    '  - on: 2023-04-22\n    what: >-\n      The vote',
  ],
])('%s changes nothing', (_, path, from, to) => {
  expect(findSince(logsKept, withWords(fixture, path, from, to), fixture)).toEqual([]);
});
