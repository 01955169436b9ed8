import { expect, test } from 'vitest';
import { figuresAddUp } from '../../../src/check/rules/figures-add-up.ts';
import { fixtureFiles, readFixture, withWords } from '../../fixtures/river-flood.ts';
import { findNone, findOne, findProblems } from '../find-problems.ts';

const { claims } = fixtureFiles;

test('the good fixture has none, though its parts come to less than were launched', () => findNone(figuresAddUp));

test.each([
  [
    'parts that come to more than were launched',
    'got_through: 2',
    'got_through: ▸10',
    '“balloons” of “balloons-upper”: the parts come to 49, and 48 were launched',
  ],
  [
    'one part that is more than were launched',
    'launched: 3\n      intercepted: 1',
    'launched: 3\n      intercepted: ▸4',
    '“kites” of “balloons-upper”: the parts come to 4, and 3 were launched',
  ],
  [
    'regions that come to less, where they should be all',
    'intercepted: 27\n      by_region:',
    'intercepted: 28\n      ▸by_region:',
    '“balloons”: the regions come to 27, the intercepted to 28',
  ],
  [
    'regions that come to more, where they should be all',
    'intercepted: 27\n      by_region:',
    'intercepted: 26\n      ▸by_region:',
    '“balloons”: the regions come to 27, the intercepted to 26',
  ],
  [
    'regions that come to more, where some may be missing',
    'intercepted: 30\n      by_region:',
    'intercepted: 15\n      ▸by_region:',
    '“balloons”: the regions come to 16, the intercepted to 15',
  ],
])('%s', async (_, from, to, message) => {
  expect(await findOne(figuresAddUp, claims, from, to)).toMatchObject({ code: 'E-FIG-SUM', message });
});

test('parts of an account’s figure that come to more', async () => {
  const from = '        homes:\n          kind: quantity\n          value: 312\n          unit: homes\n';
  const to =
    '        homes:\n          kind: strikes\n          label: Homes\n          launched: 3\n          lost: 2\n          got_through: ▸2\n';
  expect((await findOne(figuresAddUp, claims, from, to)).message).toContain('the parts come to 4, and 3 were launched');
});

test.each([
  ['regions that come to less, where some may be missing', 'larkhollow: 12', 'larkhollow: 2'],
  ['parts without a number launched', 'intercepted: 27', 'intercepted: 27\n      lost: 400'],
  ['parts that come to just as many', 'got_through: 2', 'got_through: 9'],
])('%s are none', async (_, from, to) => {
  expect(findProblems(figuresAddUp, withWords(await readFixture(), claims, from, to))).toEqual([]);
});
