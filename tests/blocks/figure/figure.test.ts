import { expect, test } from 'vitest';
import { figureProps } from '../../../src/blocks/figure/figure.ts';
import { figureWords } from '../../../src/view/figure-words.ts';
import { fixtureSetting } from '../setting.ts';

const { story } = await fixtureSetting();

test.each([
  ['a quantity', { claim: 'river-level', figure: 'level' }, '6.4'],
  ['a range', { claim: 'river-level', figure: 'usual' }, '1.8 to 2.6'],
  ['a part of a count', { claim: 'balloons-upper', figure: 'balloons', part: 'intercepted' }, 'about 21'],
  ['a vote', { claim: 'council-vote', figure: 'barrier', part: 'abstained' }, '2'],
  ['a figure of one account', { claim: 'homes-flooded', account: 'flood-board', figure: 'homes' }, 'about 180 to 220'],
  ['the same figure of another', { claim: 'homes-flooded', account: 'brindlecombe-council', figure: 'homes' }, '312'],
])('prints %s', (_, reference, words) => {
  expect(figureWords(story, figureProps.parse(reference))).toBe(words);
});

test('never prints the figure of an account as the claim’s own', () => {
  expect(() => figureWords(story, { claim: 'homes-flooded', figure: 'homes' })).toThrow('homes');
});
