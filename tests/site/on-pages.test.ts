import { brotliCompressSync } from 'node:zlib';
import { toString } from 'hast-util-to-string';
import { describe, expect, inject, test } from 'vitest';
import { styleHash } from '../../src/release/style-hashes.ts';
import { attribute, elementsOf, pagesOf } from './built-pages.ts';

const below = inject('sites').find(({ name }) => name === 'below')!;
const plain = new Map(pagesOf(below).map((page) => [page.file, page]));
const pages = pagesOf({ ...below, folder: inject('onPages') });

/** The elements of a page’s head that rule what the page may do, each as one text. */
const rulesOf = ({ tree }: (typeof pages)[number]) =>
  elementsOf(tree, 'meta')
    .filter(
      (meta) => attribute(meta, 'http-equiv') === 'content-security-policy' || attribute(meta, 'name') === 'referrer',
    )
    .map((meta) => attribute(meta, 'content'));

describe('the site as it is built for GitHub Pages', () => {
  test('has the same pages', () => {
    expect(pages.map(({ file }) => file)).toEqual([...plain.keys()]);
  });

  test.each(pages)('$path allows itself its own style, pictures and fonts, and nothing else', (page) => {
    const [style, ...others] = elementsOf(page.tree, 'style').map((element) => toString(element));
    expect(others).toEqual([]);
    expect(rulesOf(page)).toEqual([
      `default-src 'none'; style-src '${styleHash(style ?? '')}'; img-src 'self'; font-src 'self'; base-uri 'none'; ` +
        "form-action 'none'; upgrade-insecure-requests",
      'no-referrer',
    ]);
  });

  test.each(pages)(
    '$path has the styles that it has elsewhere, at the cost of 200 bytes at most',
    ({ file, tree, html }) => {
      const other = plain.get(file)!;
      const styles = (root: typeof tree) =>
        elementsOf(root, 'style')
          .map((element) => toString(element))
          .join('');
      expect(styles(tree)).toBe(styles(other.tree));
      expect(brotliCompressSync(html).length - brotliCompressSync(other.html).length).toBeLessThanOrEqual(200);
    },
  );
});

test('elsewhere no page rules itself: its server does', () => {
  expect([...plain.values()].flatMap(rulesOf)).toEqual([]);
});
