import type { Root } from 'hast';
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

/** The style texts of a page, joined. */
const stylesOf = (tree: Root) =>
  elementsOf(tree, 'style')
    .map((element) => toString(element))
    .join('');

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

  test.each(pages)('$path has the styles that it has elsewhere', ({ file, tree }) => {
    expect(stylesOf(tree)).toBe(stylesOf(plain.get(file)!.tree));
  });
});

test('elsewhere no page rules itself: its server does', () => {
  expect([...plain.values()].flatMap(rulesOf)).toEqual([]);
});
