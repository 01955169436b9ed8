import { statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import { headersOf, page } from '../../src/release/headers.ts';
import { styleHashesOf } from '../../src/release/style-hashes.ts';
import { weights } from '../../src/view/traffic.ts';
import { attribute, elementsOf, filesOf, readPagesOf } from './built-pages.ts';

const site = inject('sites').find(({ name }) => name === 'real')!;
const stories = readPagesOf(site).filter(({ path }) => /^\/stories\/[^/]+\/$/.test(path));
const story = stories.reduce((heaviest, page) => (page.html.length > heaviest.html.length ? page : heaviest));
const sizeOf = (path: string) => statSync(join(site.folder, path)).size;
const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

/** What CDNs add to each answer: its status, time, size, tag, age, and what they say of themselves. */
const added = 400;

const measured: Record<keyof typeof weights, () => Promise<number> | number> = {
  page: () => Buffer.byteLength(story.html),
  compressed: () => brotliCompressSync(story.html, quality).length,
  fonts: () =>
    filesOf(site)
      .filter((file) => file.endsWith('.woff2'))
      .map(sizeOf)
      .reduce((sum, size) => sum + size, 0),
  icon: () => sizeOf('favicon.svg'),
  headers: async () => {
    const headers = headersOf(page, { styleHashes: await styleHashesOf(site.folder), secure: true });
    return Object.entries(headers).reduce((sum, [name, value]) => sum + name.length + value.length + 4, added);
  },
};

test.each(Object.keys(weights) as (keyof typeof weights)[])(
  'the handbook’s figure of traffic, %s, is that of the built site, within a twentieth',
  async (name) => {
    const [now, told] = [await measured[name](), weights[name]];
    expect(Math.abs(now - told) / told, `it is ${now} now: say so in src/view/traffic.ts`).toBeLessThanOrEqual(0.05);
  },
);

test('a story’s page loads fonts and an icon, and no picture of its own yet', () => {
  const pictures = elementsOf(story.tree, 'img');
  expect(pictures.map((picture) => attribute(picture, 'src'))).toEqual([]);
  const fonts = new Set(story.html.match(/[^(]+\.woff2/g));
  expect(fonts.size).toBe(filesOf(site).filter((file) => file.endsWith('.woff2')).length);
});
