import { afterAll, expect, test } from 'vitest';
import { Checker } from '../../src/load/check/checker.ts';
import type { Problem } from '../../src/model/problem.ts';
import { badInputs, ruleInputs } from '../fixtures/bad-inputs.ts';
import type { Row } from '../fixtures/bad-inputs/bad-input.ts';
import { copySite } from '../fixtures/changed-site.ts';
import { fixtureNow } from '../fixtures/river-flood.ts';

const site = await copySite();
const checker = new Checker(site.folders);
afterAll(async () => {
  checker.close();
  await site.remove();
});

const rowOf = ({ tree = 'content', file, line, column, code }: Problem): Row => ({
  file: `${tree}/${file}`,
  line,
  column,
  code,
});
const inWords = ({ file, line, column, code }: Row) => `${file}:${line}:${column} ${code}`;

test('the forty are forty', () => {
  const numbers = new Set(badInputs.map(({ id }) => Number.parseInt(id)));
  expect([...numbers]).toEqual(Array.from({ length: 40 }, (_, at) => at + 1));
  expect(new Set(badInputs.map(({ id }) => id)).size).toBe(badInputs.length);
});

test.each(
  [...badInputs, ...ruleInputs].map(
    (input) => [input.id, input.what, input.rows.slice(0, 3).map(inWords).join(', '), input] as const,
  ),
)('%s: %s is refused: %s', async (_, __, ___, { changes, rows, says = '' }) => {
  await site.become(changes);
  const { problems } = await checker.check(fixtureNow);
  const found = problems.map(rowOf);
  expect(new Set(found.map(inWords))).toEqual(new Set(rows.map(inWords)));
  expect(problems.map(({ message, fix }) => `${message}; ${fix}`).join('\n')).toContain(says);
});
