import { expect, test } from 'vitest';
import { twinNames } from '../../../../src/check/rules/tree/twin-names.ts';
import { entriesAt, refusedIn } from '../../entries.ts';

const fix = 'Delete one of them, or give it another name: on many machines only one of them is kept.';
const message = (other: string) =>
  `has the same name as “${other}” beside it, but for capitals or the way in which a sign is stored; ${fix}`;

test('both of two names that differ in capitals are told', () => {
  expect(refusedIn(twinNames, 'content', ['stories/a/images/Gauge.png', 'stories/a/images/gauge.png'])).toEqual([
    `stories/a/images/Gauge.png ${message('gauge.png')}`,
    `stories/a/images/gauge.png ${message('Gauge.png')}`,
  ]);
});

test.each([
  ['an accent stored in one sign and in two', 'caf\u00e9.png', 'cafe\u0301.png'],
  ['full-width letters', 'a.png', '\uff41.png'],
  ['a ligature', 'file.txt', '\ufb01le.txt'],
  ['a German s', 'stra\u00dfe.txt', 'STRASSE.txt'],
  ['a Turkish capital beside a dot of its own', '\u0130.txt', 'i\u0307.txt'],
  ['a Turkish letter without its dot', '\u0131.txt', 'i.txt'],
  ['a final sigma', '\u03c3.txt', '\u03c2.txt'],
  ['a file and a folder', 'Fonts', 'fonts/a.woff2'],
])('%s', (_, one, other) => {
  expect(refusedIn(twinNames, 'public', [one, other])).toHaveLength(2);
});

test('three are told three times, each with the two others', () => {
  const refused = refusedIn(twinNames, 'public', ['A.txt', 'a.TXT', 'a.txt']);
  expect(refused).toHaveLength(3);
  expect(refused[0]).toContain('“a.TXT” and “a.txt”');
});

test('two folders are told, and not again what is in them', () => {
  expect(refusedIn(twinNames, 'content', ['stories/Flood/index.mdx', 'stories/flood/index.mdx'])).toHaveLength(2);
});

test('names in two folders, in two trees, or that differ at all, are none', () => {
  expect(refusedIn(twinNames, 'public', ['a/x.png', 'b/X.png', 'x.png', 'x.jpg', 'y.png'])).toEqual([]);
  const entries = [...entriesAt('public', ['a.txt']), ...entriesAt('content', ['A.txt'])];
  expect(twinNames.check({ entries })).toEqual([]);
});
