import { expect, test } from 'vitest';
import { PhraseFinder } from '../../src/model/phrase-finder.ts';

const finder = new PhraseFinder([['a', 'b'], ['a', 'b', 'c'], ['c'], [], ['b', 'b']]);

test.each([
  ['a b c', [0, 1, 2]],
  ['a a b', [0]],
  ['b a', []],
  ['c c', [2]],
  ['a  b', []],
  ['b b b', [4]],
  ['', []],
])('in “%s” are found the phrases %j', (text, found) => {
  expect([...finder.findIn(text.split(' '))].sort()).toEqual(found);
});
