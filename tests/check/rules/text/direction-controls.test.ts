import { expect, test } from 'vitest';
import { noDirectionControls } from '../../../../src/check/rules/text/direction-controls.ts';
import { findMarked, subjectOf } from '../../text-subject.ts';

test.each([
  ['\u202A', 'U+202A (left-to-right embedding)'],
  ['\u202B', 'U+202B (right-to-left embedding)'],
  ['\u202C', 'U+202C (pop directional formatting)'],
  ['\u202D', 'U+202D (left-to-right override)'],
  ['\u202E', 'U+202E (right-to-left override)'],
  ['\u2066', 'U+2066 (left-to-right isolate)'],
  ['\u2067', 'U+2067 (right-to-left isolate)'],
  ['\u2068', 'U+2068 (first strong isolate)'],
  ['\u2069', 'U+2069 (pop directional isolate)'],
])('%j is refused', (sign, name) => {
  expect(findMarked(noDirectionControls, `a: one\nb: two ▸${sign}three\n`)).toMatchObject({
    code: 'E-BIDI',
    message: `has the invisible character ${name}, which changes the order in which words are read`,
    fix: 'Delete it; Arabic and Hebrew words are shown in the right order without it.',
  });
});

test.each([
  ['in an Arabic text too', 'terms.yaml', 'a: الماء ▸\u202Bيصل'],
  ['as an escape of YAML', 'terms.yaml', String.raw`a: "two ▸\u202Ethree"`],
  ['as an escape of eight digits', 'terms.yaml', String.raw`a: "two ▸\U0000202Ethree"`],
  ['as an escape of a manifest', 'site.webmanifest', String.raw`{"name": "▸\u202Ethree"}`],
  ['as an escape in front matter', 'stories/a/index.mdx', '---\ntitle: "▸\\u202E"\n---\n'],
  ['as a reference', 'stories/a/index.mdx', '---\n---\ntwo ▸&#x202e;three'],
  ['as a decimal reference', 'stories/a/index.mdx', '---\n---\ntwo ▸&#8238;three'],
  ['as a reference that is made by an escape', 'terms.yaml', String.raw`a: "▸\u0026#x202e;"`],
  ['as a reference in a drawing', 'favicon.svg', '<svg><text>▸&#x202E;</text></svg>'],
  ['behind an emoji, counted in UTF-16', 'terms.yaml', 'a: 😀▸\u202E'],
  ['on the second line of Windows', 'terms.yaml', 'a: 1\r\nb▸\u202E'],
])('%s', (_, path, text) => {
  expect(findMarked(noDirectionControls, text, path).code).toBe('E-BIDI');
});

test('each of several is told, and those that stand together once', () => {
  expect(noDirectionControls.check(subjectOf('a \u2067b\u2069 \u202A\u202Ac'))).toMatchObject([
    { column: 3 },
    { column: 5 },
    { column: 7 },
  ]);
});

test.each([
  ['Arabic, Hebrew and Latin in one line', 'terms.yaml', 'a: قال «UN» إن שלום 12 (34)'],
  ['marks of direction, of which another rule tells', 'terms.yaml', 'א\u200F \u200E \u061C'],
  ['a reference behind a backslash', 'stories/a/index.mdx', '---\n---\n\\&#x202e;'],
  ['an escape that is none, below the front matter', 'stories/a/index.mdx', '---\n---\n"\\u202E"'],
  ['an escape behind a backslash', 'terms.yaml', String.raw`a: "\\u202E"`],
  ['what is only said', 'terms.yaml', 'a: the sign U+202E'],
])('%s pass', (_, path, text) => {
  expect(noDirectionControls.check(subjectOf(text, path))).toEqual([]);
});
