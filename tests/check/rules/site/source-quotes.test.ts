import { expect, test } from 'vitest';
import { sourceQuotes } from '../../../../src/check/rules/site/source-quotes.ts';
import { markedEdit } from '../../../fixtures/marked-edit.ts';
import { readFixture, withWords } from '../../../fixtures/river-flood.ts';
import { findInShared } from './find-in-shared.ts';

const from = 'flood: the river topped its banks shortly before four, and took the lower street with it';
const words = (count: number) => Array.from({ length: count }, (_, at) => `word${at}`).join(' ');

test('the good fixture has none', async () => expect(findInShared(sourceQuotes, await readFixture())).toEqual([]));

test('41 words of a source', async () => {
  const { content, place } = await markedEdit('sources.yaml', from, `flood: ▸${words(41)}`);
  expect(findInShared(sourceQuotes, content)).toMatchObject([
    { ...place, code: 'E-QUOTE', message: 'the words quoted for “flood” are 41: more than 40' },
  ]);
});

test('40 words of a source are none', async () => {
  const content = withWords(await readFixture(), 'sources.yaml', from, `flood: ${words(40)}`);
  expect(findInShared(sourceQuotes, content)).toEqual([]);
});
