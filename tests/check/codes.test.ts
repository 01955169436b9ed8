import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { askingCodes, describeCodes, pageOfCode, readingCodes } from '../../src/check/codes.ts';
import { rules } from '../../src/check/rules.ts';
import { badInputs, ruleInputs } from '../fixtures/bad-inputs.ts';
import { sinceInputs } from '../fixtures/bad-inputs/since-rules.ts';
import { checkEntries, checkPages } from '../handbook/check-pages.ts';
import { readSourceTree } from '../source-tree.ts';

const sources = readSourceTree().filter(({ path }) => !/^(pages|check\/codes)/.test(path));
const codesIn = (texts: readonly { text: string }[]) =>
  new Set(texts.flatMap(({ text }) => text.match(/(?<=')[EW]-[A-Z]+(?:-[A-Z]+)*(?=')/g) ?? []));

test('every code that the source gives is described, and no other', () => {
  expect(Object.keys(describeCodes()).sort()).toEqual([...codesIn(sources)].sort());
});

test('a code is one of reading or of asking where something else than a rule gives it', () => {
  const known = { ...readingCodes, ...askingCodes };
  const beforeRules = codesIn(sources.filter(({ path }) => !path.startsWith('check/rules/')));
  const ofRules = new Set(rules.flatMap(({ codes }) => codes));
  expect(Object.keys(known).filter((code) => !beforeRules.has(code))).toEqual([]);
  expect([...beforeRules].filter((code) => !ofRules.has(code) && !(code in known))).toEqual([]);
});

test('each is described in sentences', () => {
  expect(Object.values(describeCodes()).filter((text) => !/^[A-Z].+\.$/.test(text))).toEqual([]);
});

/** Codes that no input of the tables can give, and the file in which each is tested instead. */
const elsewhere: Readonly<Record<string, string>> = {
  'E-PARSER': 'tests/load/check/children.test.ts',
  'E-HISTORY': 'tests/load/published/history.test.ts',
  'E-SOURCE': 'tests/cli/check-sources.test.ts',
  'W-SOURCE': 'tests/cli/check-sources.test.ts',
};

test('each has an entry in the handbook, and an input that gives it or a test elsewhere', () => {
  const entries = [...checkEntries.matchAll(/^### ([EW]-\S+)$/gm)].map(([, code]) => code);
  const given = new Set(
    [...badInputs, ...ruleInputs, ...sinceInputs].flatMap(({ rows }) => rows.map(({ code }) => code)),
  );
  const codes = Object.keys(describeCodes());
  expect(entries.sort()).toEqual(codes.sort());
  expect(codes.filter((code) => !given.has(code) && !(code in elsewhere))).toEqual([]);
  expect(Object.keys(elsewhere).filter((code) => given.has(code) || !codes.includes(code))).toEqual([]);
  expect([...given].filter((code) => !codes.includes(code))).toEqual([]);
  for (const [code, file] of Object.entries(elsewhere)) expect(readFileSync(file, 'utf8')).toContain(code);
});

test('each is known to stand on the page on which it does', () => {
  const placed = Object.entries(checkPages).flatMap(([page, text]) =>
    [...text.matchAll(/^### ([EW]-\S+)$/gm)].map(([, code = '']) => [code, page]),
  );
  expect(placed.filter(([code = '', page]) => pageOfCode(code) !== page)).toEqual([]);
});
