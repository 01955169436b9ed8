import { expect, test } from 'vitest';
import { plainWords } from '../../src/model/plain-words.ts';

test.each([
  ['“The  Mill”—bridge', ['the', 'mill', 'bridge']],
  ['Ukraine’s Air Force', ['ukraine', 's', 'air', 'force']],
  ['48,151,623 of 1,20', ['48151623', 'of', '1', '20']],
  ['e\u0301te\u0301', ['été']],
  ['Київ 서울', ['київ', '서울']],
  [' … ', []],
])('the plain words of %s', (text, words) => {
  expect(plainWords(text)).toEqual(words);
});
