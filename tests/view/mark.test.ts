import { expect, test } from 'vitest';
import { leastFirm, viewMark } from '../../src/view/mark.ts';
import { settingFor } from '../../src/view/setting.ts';
import { fixtureStory } from '../fixtures/river-flood.ts';

const story = await fixtureStory();
const setting = settingFor(story, [story.deepLook]);

test('leads to the phrase where the page marks the claim', () => {
  expect(viewMark(setting, 'weir-breached')).toEqual({
    standing: 'denied',
    glyph: '⊘',
    word: 'Denied',
    name: 'Denied: Mossgrove Ferry Company',
    href: '#claim-weir-breached',
  });
});

test('leads to the ledger where the page does not', () => {
  expect(viewMark(settingFor(story, []), 'flood').href).toBe('/stories/alder-valley-flood/claims/#flood');
});

test.each([
  ['the deepest of several', ['flood', 'sluice-open', 'river-level'], 'sluice-open'],
  ['the first of equals', ['river-level', 'barrier-cost'], 'river-level'],
  ['the only one', ['flood'], 'flood'],
])('the least firm claim is %s', (_, ids, least) => {
  expect(leastFirm(setting, ids)).toBe(least);
});
