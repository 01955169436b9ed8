import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';
import { describe, expect, inject, test } from 'vitest';
import { siteOrigin } from '../build-sites.ts';
import { attribute, elementsOf, filesOf, pagesOf } from './built-pages.ts';

/** Kinds of <link> that make a browser fetch, or prepare to. */
const fetching =
  /\b(stylesheet|icon|apple-touch-icon|manifest|preload|modulepreload|prefetch|preconnect|dns-prefetch|prerender)\b/;

/** Addresses that a browser fetches by itself because of an element. */
function fetchedBy(element: Element): string[] {
  const { tagName } = element;
  const named = ['src', 'poster', 'data', 'background', 'action', 'formaction', 'ping'].map((name) =>
    attribute(element, name),
  );
  const set = (attribute(element, 'srcset') ?? '').split(/,\s+/).map((candidate) => candidate.trim().split(/\s+/)[0]);
  const link =
    tagName === 'link' && fetching.test(attribute(element, 'rel') ?? '') ? attribute(element, 'href') : undefined;
  const drawn = ['use', 'image', 'feImage'].includes(tagName)
    ? (attribute(element, 'href') ?? attribute(element, 'xlink:href'))
    : undefined;
  const refresh = /url=(.*)$/i.exec((tagName === 'meta' && attribute(element, 'content')) || '')?.[1];
  const style = tagName === 'style' ? fetchedByStyle(toString(element)) : [];
  return [...named, ...set, link, drawn, refresh, ...style].filter(
    (address) => address !== undefined && address !== '',
  ) as string[];
}

/** Addresses that a browser fetches because of a style text. */
function fetchedByStyle(css: string): string[] {
  const written = css.matchAll(/url\(\s*(["']?)(?<url>.*?)\1\s*\)|@import\s+(["'])(?<sheet>.*?)\3/g);
  return [...written].map(({ groups }) => groups?.['url'] ?? groups?.['sheet'] ?? '');
}

/** True for an address on another host; data within the page is none. */
function isForeign(address: string): boolean {
  const url = new URL(address, siteOrigin);
  return url.origin !== siteOrigin && url.protocol !== 'data:';
}

test('an address on another host is seen wherever it stands', () => {
  expect(fetchedByStyle('a{b:url("https://a.example/")}@import "//b.example/c"').filter(isForeign)).toHaveLength(2);
  expect(['//a.example/b.js', 'http://a.example'].every(isForeign)).toBe(true);
  expect(['/a', 'b.png', `${siteOrigin}/c`, 'data:,d'].some(isForeign)).toBe(false);
});

describe.each(inject('sites'))('the site $name', (site) => {
  const pages = pagesOf(site);

  test.each(pages)('$path runs no script', ({ tree }) => {
    const scripts = elementsOf(tree, 'script').map((script) => attribute(script, 'type'));
    expect(scripts.filter((type) => type !== 'application/ld+json')).toEqual([]);
    const handlers = elementsOf(tree).flatMap((element) =>
      Object.keys(element.properties).filter((key) => /^on[a-z]/i.test(key)),
    );
    expect(handlers).toEqual([]);
    const links = elementsOf(tree).map((element) => attribute(element, 'href') ?? '');
    expect(links.filter((href) => /^\s*(javascript|data):/i.test(href))).toEqual([]);
  });

  test.each(pages)('$path has no style attribute', ({ tree }) => {
    expect(elementsOf(tree).filter((element) => attribute(element, 'style') !== undefined)).toEqual([]);
  });

  test.each(pages)('$path asks no other host for anything', ({ tree }) => {
    expect(elementsOf(tree).flatMap(fetchedBy).filter(isForeign)).toEqual([]);
    expect(elementsOf(tree).filter(({ tagName }) => /^(iframe|frame|embed|object|form)$/.test(tagName))).toEqual([]);
  });

  test('no other file asks another host for anything', () => {
    const texts = filesOf(site).filter((file) => /\.(css|svg|webmanifest)$/.test(file));
    const fetched = texts.flatMap((file) => {
      const text = readFileSync(join(site.folder, file), 'utf8');
      const named = [...text.matchAll(/\b(?:href|src)\s*[=:]\s*["']([^"'#]+)["']/g)].map(([, address = '']) => address);
      return [...fetchedByStyle(text), ...named];
    });
    expect(fetched.filter(isForeign)).toEqual([]);
    expect(filesOf(site).filter((file) => /\.m?js$/.test(file))).toEqual([]);
  });
});
