import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { textRules, treeRules } from '../../src/check/rules.ts';
import { readTree } from '../../src/load/read-tree.ts';
import { fixtureFolder } from '../fixtures/river-flood.ts';

describe.each([
  ['content', resolve('content')],
  ['content', fixtureFolder],
  ['content', resolve('src/handbook/example')],
  ['public', resolve('public')],
] as const)('%s: %s', async (tree, folder) => {
  const entries = await readTree(tree, folder);
  const texts = entries.filter(({ kind, path }) => kind === 'file' && /\.(mdx|yaml|svg|txt|webmanifest)$/.test(path));

  test('has only files that may be there', () => {
    expect(entries.length).toBeGreaterThan(5);
    expect(treeRules.flatMap((rule) => rule.check({ entries }))).toEqual([]);
  });

  test.each(texts.map(({ path }) => path))('%s has only characters that may be there', async (path) => {
    const bytes = await readFile(join(folder, path));
    const subject = { tree, path, bytes, text: new TextDecoder().decode(bytes) };
    expect(textRules.flatMap((rule) => rule.check(subject))).toEqual([]);
  });
});
