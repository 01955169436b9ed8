import { expect, test } from 'vitest';
import { styleFaults } from '../../src/parse/svg-style.ts';
import { marked } from '../fixtures/marked.ts';
import { offsetOf } from '../../src/parse/offsets.ts';

test.each([
  ['an import', '▸@import "a.css";', '@import'],
  ['an import by address', '▸@import url(#a);', '@import'],
  ['an import in capitals', '▸@IMPORT "a.css";', '@IMPORT'],
  ['a font', '▸@font-face { font-family: a }', '@font-face'],
  ['frames', '▸@keyframes a { to { opacity: 0 } }', '@keyframes'],
  ['an address', 'a { fill: ▸url(https://a.example/b) }', 'url(…)'],
  ['an address in quotation marks', 'a { fill: ▸URL( "//a.example" ) }', 'URL(…)'],
  ['an address within the site', 'a { fill: ▸url(b.svg#c) }', 'url(…)'],
  ['an address that is data', 'a { fill: ▸url(data:image/png;base64,AA) }', 'url(…)'],
  ['an address of nothing', 'a { fill: ▸url() }', 'url(…)'],
  ['an address behind a place', 'a { fill: url(#b) ▸url(https://a.example) }', 'url(…)'],
  ['a set of pictures', 'a { fill: ▸image-set("b.png" 1x) }', 'image-set(…)'],
  ['an expression of old browsers', 'a { width: ▸expression(alert(1)) }', 'expression(…)'],
  ['a name of other letters', 'a { fill: ▸éurl(#b) }', 'éurl(…)'],
  ['an escape', 'a { fill: ▸\\75rl(#b) }', 'the sign \\'],
  ['an entity', 'a { fill: ▸&#117;rl(#b) }', 'the sign &'],
  ['a tag', 'a {} ▸<b', 'the sign <'],
  ['what a text in quotation marks only seems to hide', 'a { b: "/*"; fill: ▸url(x); c: "*/" }', 'url(…)'],
  ['what a text that ends with its line seems to hide', "a { b: '/*\n; fill: ▸url(x) } /* */", 'url(…)'],
  ['what a comment before it seems to hide', '/* a */ b { fill: ▸url(x) /* c */ }', 'url(…)'],
  ['an address that a comment cuts', 'a { fill: ▸url(#b/*) */ }', 'url(…)'],
])('%s is a fault', (_, written, words) => {
  const { text, ...place } = marked(written);
  expect(styleFaults(text)[0]).toEqual({ words, at: offsetOf(text, place) });
});

test('a part of XML that ends a comment is seen, and so is one alone within a style', () => {
  const words = 'several parts of XML';
  expect(styleFaults('<![CDATA[/* *]]><![CDATA[/ a { fill: url(x) } /* */]]>')).toEqual([{ words, at: 13 }]);
  expect(styleFaults('a {} <![CDATA[b {}]]>')).toEqual([{ words, at: 5 }]);
});

test.each([
  ['plain rules', '.a, b > c { fill: none; stroke: #8f0f6b; stroke-width: 3 }'],
  ['a condition', '@media (prefers-color-scheme: dark) { .a { fill: #f2a0cb } }'],
  ['two conditions', '@media screen and (min-width: 10px) { .a { fill: red } }'],
  ['colours and arithmetic', 'a { fill: rgb(1 2 3 / 50%); stroke: hsl(1deg 2% 3%); r: calc(1px + 2px) }'],
  ['a place of the drawing', `a { fill: url(#b); mask: url( "#c.d" ); filter: url('#e-f') }`],
  ['movements of a shape', 'translate(1 2) rotate(30) scale(2)'],
  ['a comment', 'a { /* url(https://a.example) @import \\ */ fill: red }'],
  ['a comment at the end', 'a { fill: red } /* url(x)'],
  ['a part of XML', '\n<![CDATA[ a > b { fill: red } ]]>\n'],
  ['a number', '12.5'],
  ['nothing', ''],
])('%s are none', (_, css) => {
  expect(styleFaults(css)).toEqual([]);
});
