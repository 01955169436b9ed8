import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { builtAt, builtNames } from '../../src/model/built-paths.ts';

const sites = inject('sites');

describe.each(sites)('the site $name', ({ folder, content }) => {
  test('has at its root only what is on the list, what public/ holds and cannot hold, and what has moved', () => {
    const redirects = readFileSync(join(content, 'redirects.yaml'), 'utf8');
    const former = [...redirects.matchAll(/^- from: \/([^/\n]+)/gm)].map(([, name]) => name);
    const others = readdirSync(folder).filter((name) => !/^[._]/.test(name) && builtAt(name) === undefined);
    expect(others.filter((name) => !existsSync(join('public', name)) && !former.includes(name))).toEqual([]);
  });
});

test('nothing is on the list that no site has, but what is kept free', () => {
  const names = sites.flatMap(({ folder }) => readdirSync(folder));
  const made = new Set(names.map((name) => (/^sitemap-\d+\.xml$/.test(name) ? 'sitemap-*.xml' : name)));
  const keptFree = ['_astro', 'manifest.json'];
  expect(builtNames.filter((name) => !made.has(name) && !keptFree.includes(name))).toEqual([]);
});
