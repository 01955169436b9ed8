import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sax from 'sax';
import { describe, expect, inject, test } from 'vitest';
import { isInstant } from '../../src/model/day.ts';
import { siteOrigin } from '../build-sites.ts';
import { attribute, elementsOf, filesOf, readPagesOf } from './built-pages.ts';

/** The texts of all elements of an XML document, by their names. Throws where the document is not well formed. */
function textsOf(xml: string): Map<string, string[]> {
  const texts = new Map<string, string[]>();
  const open: string[] = [];
  const parser = sax.parser(true);
  parser.onerror = (error) => {
    throw error;
  };
  parser.onopentag = ({ name, attributes }) => {
    open.push(name);
    texts.set(name, [...(texts.get(name) ?? []), (attributes as Record<string, string>)['href'] ?? '']);
  };
  parser.onclosetag = () => open.pop();
  parser.ontext = parser.oncdata = (text) => {
    const all = texts.get(open.at(-1) ?? '');
    if (all) all.push((all.pop() ?? '') + text);
  };
  parser.write(xml).close();
  return texts;
}

test('XML that is not well formed is seen', () => {
  expect(() => textsOf('<a><b></a>')).toThrow();
  expect(textsOf('<a><b>1</b><b href="2"/></a>').get('b')).toEqual(['1', '2']);
});

describe.each(inject('sites'))('the site $name', (site) => {
  const read = (file: string) => readFileSync(join(site.folder, file), 'utf8');
  const stories = readPagesOf(site).filter(({ path }) => /\/stories\/[^/]+\/$/.test(path));

  test.each(filesOf(site).filter((file) => /\.(xml|svg)$/.test(file)))('%s is well-formed XML', (file) => {
    expect(textsOf(read(file)).size).toBeGreaterThan(0);
  });

  test('the feed has every story with its date and its address', () => {
    const texts = textsOf(read('feed.xml'));
    expect(texts.get('link')).toEqual(expect.arrayContaining(stories.map(({ path }) => siteOrigin + path)));
    const dates = [...(texts.get('updated') ?? []), ...(texts.get('published') ?? [])];
    expect(dates.length).toBeGreaterThan(stories.length);
    expect(dates.filter((date) => !isInstant(date.replace(/\.\d+/, '')))).toEqual([]);
  });

  test('the sitemap has every page that is the whole of what it shows, and no other', () => {
    const maps = textsOf(read('sitemap-index.xml')).get('loc') ?? [];
    const listed = maps.flatMap((map) => textsOf(read(map.slice((siteOrigin + site.base).length))).get('loc') ?? []);
    const whole = readPagesOf(site).flatMap(({ tree }) =>
      elementsOf(tree, 'link').flatMap((link) =>
        attribute(link, 'rel') === 'canonical' ? (attribute(link, 'href') ?? []) : [],
      ),
    );
    expect(listed.sort()).toEqual([...new Set(whole)].sort());
  });

  test('robots.txt lets every crawler in and leads to the sitemap', () => {
    const lines = read('robots.txt')
      .split('\n')
      .map((line) => line.trim());
    expect(lines).toContain('User-agent: *');
    expect(lines).toContain(`Sitemap: ${siteOrigin}${site.base}sitemap-index.xml`);
    expect(lines.filter((line) => /^Disallow:\s*\S/.test(line))).toEqual([]);
  });
});
