import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { styleHashesIn } from '../../src/release/style-hashes.ts';
import { filesOf, isRedirect, pagesOf } from './built-pages.ts';

describe.each(inject('sites'))('the site $name', (site) => {
  const read = (file: string) => readFileSync(join(site.folder, file), 'utf8');

  test('has what hosts read', () => {
    expect(filesOf(site)).toEqual(expect.arrayContaining(['.nojekyll', '_headers', '_redirects']));
  });

  test('its headers allow the styles of its pages: five at most, and no others', () => {
    const [policy = ''] = /(?<=style-src )[^;]+/.exec(read('_headers')) ?? [];
    const allowed = policy.split(' ').map((hash) => hash.slice(1, -1));
    const used = new Set(pagesOf(site).flatMap(({ html }) => styleHashesIn(html)));
    expect(allowed).toEqual([...used].sort());
    expect(allowed.length).toBeLessThanOrEqual(5);
    expect(read('_headers')).not.toContain('unsafe');
  });

  test('every address that moved is in its redirects, and no other', () => {
    const moved = pagesOf(site).filter(isRedirect);
    const lines = read('_redirects').split('\n').filter(Boolean);
    expect(lines.map((line) => line.split(' ')[0]).sort()).toEqual(moved.map(({ path }) => path).sort());
  });
});
