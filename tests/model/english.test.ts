import { expect, test } from 'vitest';
import { isEnglish } from '../../src/model/english.ts';
import { parseBody } from '../../src/parse/body.ts';
import { wordsLike } from '../fixtures/foreign-words.ts';
import { wordsOfHandbook } from '../fixtures/long-read.ts';
import { fixtureStories } from '../fixtures/river-flood.ts';

const judge = (text: string) => isEnglish(parseBody('index.mdx', text).body);

test.each([
  ['the handbook', wordsOfHandbook(0, 2_000), true],
  ['nothing', '', true],
  ['words like Polish', wordsLike('polish')(1, 2_000), false],
  ['words like German', wordsLike('german')(1, 2_000), false],
  ['Korean', '북한군이 러시아에 파병되었다 '.repeat(50), false],
])('%s is told', (_, text, english) => expect(judge(text)).toBe(english));

test('the stories of the fixture are in English', async () => {
  expect((await fixtureStories()).map(({ deepLook }) => isEnglish(deepLook))).toEqual([true, true]);
});
