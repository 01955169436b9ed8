import { expect, test } from 'vitest';
import { describeCodes, readingCodes } from '../../src/check/codes.ts';
import { rules } from '../../src/check/rules.ts';
import { readSourceTree } from '../source-tree.ts';

const sources = readSourceTree().filter(({ path }) => !/^(pages|check\/codes)/.test(path));
const codesIn = (texts: readonly { text: string }[]) =>
  new Set(texts.flatMap(({ text }) => text.match(/(?<=')[EW]-[A-Z]+(?:-[A-Z]+)*(?=')/g) ?? []));

test('every code that the source gives is described, and no other', () => {
  expect(Object.keys(describeCodes()).sort()).toEqual([...codesIn(sources)].sort());
});

test('a code is one of reading where something else than a rule gives it', () => {
  const beforeRules = codesIn(sources.filter(({ path }) => !path.startsWith('check/rules/')));
  const ofRules = new Set(rules.flatMap(({ codes }) => codes));
  expect(Object.keys(readingCodes).filter((code) => !beforeRules.has(code))).toEqual([]);
  expect([...beforeRules].filter((code) => !ofRules.has(code) && !(code in readingCodes))).toEqual([]);
});

test('each is described in sentences', () => {
  expect(Object.values(describeCodes()).filter((text) => !/^[A-Z].+\.$/.test(text))).toEqual([]);
});
