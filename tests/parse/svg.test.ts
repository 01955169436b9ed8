import { expect, test } from 'vitest';
import { parseSvg } from '../../src/parse/svg.ts';
import { marked } from '../fixtures/marked.ts';
import { offsetOf } from '../../src/parse/offsets.ts';

/** A text without its mark, and how many characters stand before the mark. */
function markedOffset(written: string) {
  const { text, ...place } = marked(written);
  return { text, at: offsetOf(text, place) };
}

test('elements are told with their attributes, entities resolved, and where each stands', () => {
  const text = '\uFEFF<?xml version="1.0"?>\n<svg>\n  <g id = "a &amp; b"\n   x=\'"\'/></svg>';
  const [declaration, svg, g] = parseSvg(text);
  expect(declaration).toEqual({ kind: 'instruction', name: 'xml', body: 'version="1.0"', at: 1 });
  expect(svg).toMatchObject({ kind: 'element', name: 'svg', root: true, attributes: [] });
  expect(g).toMatchObject({
    name: 'g',
    at: text.indexOf('<g'),
    root: false,
    attributes: [
      { name: 'id', value: 'a & b', at: text.indexOf('id'), valueAt: text.indexOf('a &amp;') },
      { name: 'x', value: '"', at: text.indexOf('x='), valueAt: text.indexOf('"\'/') },
    ],
  });
});

test('an attribute whose name every object has is told like any other', () => {
  const [svg] = parseSvg('<svg __proto__="1" constructor="2" hasOwnProperty="3"/>');
  const names = svg?.kind === 'element' ? svg.attributes.map(({ name }) => name) : [];
  expect(names).toEqual(['__proto__', 'constructor', 'hasOwnProperty']);
});

test('a style is told as it is written, wherever it is empty not', () => {
  const text = '<svg><style/><style>a{}</style><style><![CDATA[b>c{}]]></style></svg>';
  expect(parseSvg(text).filter(({ kind }) => kind === 'style')).toEqual([
    { kind: 'style', css: 'a{}', at: text.indexOf('a{}') },
    { kind: 'style', css: '<![CDATA[b>c{}]]>', at: text.indexOf('<![CDATA[') },
  ]);
});

test('a document type is told where it begins, also with entities in it', () => {
  const text = '<!-- a -->\n<!DOCTYPE svg [<!ENTITY a "b">]>\n<svg/>';
  expect(parseSvg(text)[0]).toEqual({ kind: 'doctype', at: 11 });
});

test.each([
  ['a closing tag that fits nothing', '<svg><g>▸</svg>', 'a closing tag does not belong to what is open'],
  ['one closing tag too many', '<svg></svg>▸</g>', 'a closing tag does not belong to what is open'],
  ['an element that is never closed', '<svg>\n  ▸<g>\n', '<g> is never closed'],
  ['an end within a tag', '▸<svg', 'it ends within a tag'],
  ['a remark that is never closed', '▸<svg><!-- a', '<svg> is never closed'],
  ['a remark with two hyphens', '<svg><!-- a --▸ b --></svg>', 'a remark holds two hyphens'],
  ['a second drawing', '<svg/>\n▸<svg/>', 'a second drawing begins behind the first'],
  ['text behind the drawing', '<svg/>▸x', 'there is text between tags where none may be'],
  ['text before the drawing', '▸x<svg/>', 'there is text between tags where none may be'],
  ['nothing', '▸', 'there is no element in it'],
  ['a value without quotation marks', '<svg a=▸b/>', 'an attribute is not written name="value"'],
  ['an attribute without a value', '<svg a▸/>', 'an attribute is not written name="value"'],
  ['an attribute that stands twice', '<svg a="1" ▸a="2"/>', 'the attribute “a” stands here twice'],
  ['a tag in a tag', '<svg a="▸<g>"/>', 'a tag holds a sign <'],
  ['an entity of HTML', '<svg>a ▸&nbsp;b</svg>', 'there is a sign & that begins nothing'],
  ['an entity that was never declared', '<svg a="▸&x;"/>', 'there is a sign & that begins nothing'],
  ['a bare sign', '<svg>a ▸& b</svg>', 'there is a sign & that begins nothing'],
  ['a declaration', '<svg>▸<!ELEMENT x></svg>', 'there is a declaration in it'],
])('%s is a fault, at its place', (_, written, words) => {
  const { text, at } = markedOffset(written);
  const parts = parseSvg(text);
  expect(parts.at(-1)).toEqual({ kind: 'fault', words, at });
  expect(parts.filter(({ kind }) => kind === 'fault')).toHaveLength(1);
});

test('a drawing nested as deep as a file can hold takes no stack', () => {
  const deep = 50_000;
  const parts = parseSvg(`<svg>${'<g>'.repeat(deep)}${'</g>'.repeat(deep)}</svg>`);
  expect(parts).toHaveLength(deep + 1);
});
