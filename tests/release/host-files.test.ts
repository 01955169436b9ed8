import { expect, test } from 'vitest';
import { headersOf, rows } from '../../src/release/headers.ts';
import { headersFile, HostFileError, redirectsFile } from '../../src/release/host-files.ts';

const site = { base: '/', styleHashes: ['sha256-one'], secure: true };

/** The rules of a text as Cloudflare reads it: a path, then its headers, each indented. */
function readRules(text: string) {
  return text
    .trimEnd()
    .split('\n\n')
    .map((rule) => {
      const [path = '', ...headers] = rule.split('\n');
      return {
        path,
        headers: headers.map(
          (line) =>
            line
              .trim()
              .split(/: (.*)/)
              .slice(0, 2) as [string, string],
        ),
      };
    });
}

/** What Cloudflare sends for a path: the headers of every rule that matches, values of one name joined. */
function sent(text: string, path: string): Record<string, string> {
  const found = new Map<string, string>();
  for (const rule of readRules(text)) {
    const source = rule.path
      .replace(/\./g, '\\.')
      .replace(/:[a-z]+/g, '[^/]+')
      .replace('*', '.*');
    if (!new RegExp(`^${source}$`).test(path)) continue;
    for (const [name, value] of rule.headers) {
      if (name.startsWith('! ')) found.delete(name.slice(2));
      else found.set(name, [found.get(name) ?? [], value].flat().join(', '));
    }
  }
  return Object.fromEntries(found);
}

/** Of each kind of file, a path; but of pages another below, for the hosts say how long those may be kept. */
const examples = rows.flatMap((row) => row.paths.map((path) => ({ row, path })));

test.each(['/', '/news/'])('below %s, hosts send for each kind of file what the table says', (base) => {
  const text = headersFile({ ...site, base });
  for (const { row, path } of examples) {
    const { Vary, 'Cache-Control': cache, ...others } = headersOf(row, site);
    expect(Vary).toBe('Accept-Encoding');
    const wanted = row === rows.at(-1) ? others : { ...others, 'Cache-Control': cache };
    expect(sent(text, base + path.replace(/:[a-z]+|\*$/g, 'x'))).toEqual(wanted);
  }
});

test('the file stays within what hosts read', () => {
  const text = headersFile({ ...site, styleHashes: Array.from({ length: 5 }, () => `sha256-${'a'.repeat(44)}`) });
  const rules = readRules(text);
  expect(rules.length).toBeLessThanOrEqual(100);
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(2000);
  // A rule may have one asterisk; no path may have two rules that say the same.
  expect(rules.filter(({ path }) => path.split('*').length > 2)).toEqual([]);
  expect(new Set(rules.map(({ path }) => path)).size).toBe(rules.length);
});

test('a line that hosts would cut off is refused', () => {
  const styleHashes = Array.from({ length: 40 }, () => `sha256-${'a'.repeat(44)}`);
  expect(() => headersFile({ ...site, styleHashes })).toThrow(HostFileError);
});

test('addresses that moved are led on, below the folder; those that are gone keep their page', () => {
  const former = [
    { from: '/stories/alderwater/', to: '/stories/alder-valley-flood/' },
    { from: '/stories/ferry-timetable/' },
    { from: '/stories/high-water/', to: '/' },
  ];
  expect(redirectsFile({ base: '/', former })).toBe(
    '/stories/alderwater/ /stories/alder-valley-flood/ 301\n/stories/high-water/ / 301\n',
  );
  expect(redirectsFile({ base: '/news/', former })).toBe(
    '/news/stories/alderwater/ /news/stories/alder-valley-flood/ 301\n/news/stories/high-water/ /news/ 301\n',
  );
  expect(redirectsFile({ base: '/', former: [] })).toBe('');
});
