import { expect, test } from 'vitest';
import { knownIds } from '../../../src/check/rules/known-ids.ts';
import { fixtureFiles, problemsIn, readFixture, withWords } from '../../fixtures/river-flood.ts';
import { findNone, findOne } from '../find-problems.ts';

const { index, claims, timeline, corrections, update } = fixtureFiles;

test('the good fixture has none', () => findNone(knownIds));

test.each([
  ['a topic', index, 'topics: [river-floods,', 'topics: [▸river-flods,', 'topic “river-flods”', 'river-floods'],
  [
    'the source of the byline',
    index,
    'source: courier-banks',
    'source: ▸courier-bank',
    'source “courier-bank”',
    'courier-banks',
  ],
  ['a person', index, '- party: quillfeather', '- party: ▸quilfeather', 'party “quilfeather”', 'quillfeather'],
  [
    'a claim of the Quick Look',
    index,
    'claims: [flood, river-level]',
    'claims: [flood, ▸river-levl]',
    'claim “river-levl”',
    'river-level',
  ],
  [
    'who says a claim',
    claims,
    'says: [flood-board, brindlecombe-council]',
    'says: [▸flood-bord, brindlecombe-council]',
    'party “flood-bord”',
    'flood-board',
  ],
  [
    'the source of a claim',
    claims,
    'cite: [board-bulletin-1, gauge-log]\n',
    'cite: [board-bulletin-1, ▸gauge-lock]\n',
    'source “gauge-lock”',
    'gauge-log',
  ],
  [
    'the place of a claim',
    claims,
    'places: [brindlecombe, saltreach]',
    'places: [brindlecombe, ▸saltreech]',
    'place “saltreech”',
    'saltreach',
  ],
  [
    'who gives an account',
    claims,
    '- says: flood-board\n      on: 2023-04-13\n      text: all',
    '- says: ▸flod-board\n      on: 2023-04-13\n      text: all',
    'party “flod-board”',
    'flood-board',
  ],
  [
    'the source of an account',
    claims,
    'cite: [courier-homes, council-minutes]',
    'cite: [courier-homes, ▸council-minute]',
    'source “council-minute”',
    'council-minutes',
  ],
  ['who moved a standing', claims, 'by: tansy', 'by: ▸tansi', 'party “tansi”', 'tansy'],
  [
    'the source of a history',
    claims,
    'cite: [courier-weir, board-bulletin-2]\n  why',
    'cite: [▸courier-wier, board-bulletin-2]\n  why',
    'source “courier-wier”',
    'courier-weir',
  ],
  ['a region of a figure', claims, 'larkhollow: 11', '▸larkholow: 11', 'place “larkholow”', 'larkhollow'],
  [
    'a claim of an event',
    timeline,
    'claims: [sluice-open]',
    'claims: [▸sluice-opn]',
    'claim “sluice-opn”',
    'sluice-open',
  ],
  [
    'the claim of a correction',
    corrections,
    'claim: road-closed',
    'claim: ▸road-close',
    'claim “road-close”',
    'road-closed',
  ],
  [
    'the wrong source of a correction',
    corrections,
    'source: courier-weir',
    'source: ▸courier-wier',
    'source “courier-wier”',
    'courier-weir',
  ],
  [
    'the right source of a correction',
    corrections,
    'cite: [oberalder-bote]',
    'cite: [▸oberalder-bot]',
    'source “oberalder-bot”',
    'oberalder-bote',
  ],
  [
    'a claim of an update',
    update,
    'claims: [balloons-upper,',
    'claims: [▸balloons-uper,',
    'claim “balloons-uper”',
    'balloons-upper',
  ],
])('%s that does not exist', async (_, path, from, to, thing, meant) => {
  expect(await findOne(knownIds, path, from, to)).toMatchObject({
    code: 'E-REF',
    message: `there is no ${thing}`,
    fix: `Did you mean “${meant}”?`,
  });
});

test('a region of an account’s figure that does not exist', async () => {
  const from =
    '      figures:\n        homes:\n          kind: quantity\n          value: 312\n          unit: homes\n';
  const to =
    '      figures:\n        homes:\n          kind: strikes\n          label: Homes\n          by_region:\n            ▸nowhere: 3\n';
  expect((await findOne(knownIds, claims, from, to)).message).toBe('there is no place “nowhere”');
});

test('what every object has is no id', async () => {
  const content = withWords(await readFixture(), index, 'topics: [river-floods,', 'topics: [constructor,');
  expect(problemsIn(content)).toMatchObject([
    { code: 'E-TYPE', message: expect.stringContaining('“constructor”') as string },
  ]);
});

test.each([
  ['a topic', index, 'topics: [river-floods, weather-watching]', 'topics: [river-floods, ▸river-floods]'],
  [
    'a claim of an update',
    update,
    'claims: [balloons-upper, balloons-lower]',
    'claims: [balloons-upper, ▸balloons-upper]',
  ],
  ['who says a claim', claims, 'says: [flood-board, brindlecombe-council]', 'says: [flood-board, ▸flood-board]'],
])('%s that stands twice in one list', async (_, path, from, to) => {
  expect(await findOne(knownIds, path, from, to)).toMatchObject({ code: 'E-REF', fix: 'Keep one of the two.' });
});
