import { expect, test } from 'vitest';
import { viewPullFigure } from '../../../src/blocks/pull-figure/pull-figure.ts';
import { fixtureSetting } from '../setting.ts';

const setting = await fixtureSetting();

test.each([
  ['a short number', { claim: 'river-level', figure: 'level' }, '6.4', false, 'pull'],
  ['a range', { claim: 'river-level', figure: 'usual' }, '1.8 to 2.6', false, 'pull long'],
  ['a long number', { claim: 'barrier-cost', figure: 'crowns' }, '1,250,000', true, 'pull long'],
  [
    'a long range',
    { claim: 'homes-flooded', account: 'flood-board', figure: 'homes' },
    '180 to 220',
    true,
    'pull long',
  ],
  ['a part', { claim: 'balloons-upper', figure: 'balloons', part: 'intercepted' }, '21', true, 'pull'],
])('sets %s as large as it can stand, “about” apart', (_, reference, number, about, size) => {
  expect(viewPullFigure(setting, reference)).toMatchObject({ number, about, size });
});

test('sets a number of more than ten characters as a heading', () => {
  const { story } = setting;
  const claim = story.claims['barrier-cost']!;
  const figures = { crowns: { kind: 'quantity' as const, low: 1_250_000, high: 2_000_000, unit: 'crowns' } };
  const changed = { ...story, claims: { ...story.claims, 'barrier-cost': { ...claim, figures } } };
  const { number, size } = viewPullFigure({ ...setting, story: changed }, { claim: 'barrier-cost', figure: 'crowns' });
  expect([number, size]).toEqual(['1,250,000 to 2,000,000', 'pull longest']);
});

test('says who gave it, and leads to where the text marks it', () => {
  const { mark } = viewPullFigure(setting, { claim: 'river-level', figure: 'level' });
  expect(mark).toMatchObject({
    standing: 'reported',
    glyph: '◐',
    name: 'Reported: Flood Board',
    href: '#claim-river-level',
  });
});
