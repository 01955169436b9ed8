import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { svgSafe } from '../../../../src/check/rules/text/svg-safe.ts';
import type { Tree } from '../../../../src/model/tree.ts';
import { marked } from '../../../fixtures/marked.ts';

const findIn = (text: string, path = 'badge.svg', tree: Tree = 'public') =>
  svgSafe.check({ tree, path, text, bytes: Buffer.from(text) });
const head = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">';
const drawing = (inside: string) => `${head}\n${inside}\n</svg>\n`;

test.each([
  ['a script', '▸<script>alert(1)</script>', 'holds <script>: it would run code'],
  ['a script of another file', '▸<script></script>', 'holds <script>: it would run code'],
  ['a page', '▸<foreignObject></foreignObject>', 'holds <foreignObject>: it holds a page'],
  ['a picture', '▸<image/>', 'holds <image>: it loads another file'],
  ['a picture in a filter', '<filter>▸<feImage/></filter>', 'holds <feImage>: it loads another file'],
  ['a link', '▸<a><path d="M0 0"/></a>', 'holds <a>: it leads away'],
  ['a movement', '<g>▸<animate/></g>', 'holds <animate>: it moves'],
  ['a change of an address', '<use>▸<set to="#b"/></use>', 'holds <set>: it moves'],
  ['an element of a program', '▸<sodipodi:namedview/>', 'note of the program that made the drawing'],
  ['notes of a program', '▸<metadata/>', 'note of the program that made the drawing'],
  ['an element in capitals', '▸<SCRIPT/>', 'holds <SCRIPT>'],
  ['an event', '<g ▸onclick="alert(1)"/>', 'onclick would run code'],
  ['an event in capitals', '<g ▸ONLOAD="alert(1)"/>', 'ONLOAD would run code'],
  ['an address', '<use href="▸https://a.example/b.svg#c"/>', 'href leads out of the drawing'],
  ['an address of old', '<use xlink:href="▸b.svg#c"/>', 'xlink:href leads out of the drawing'],
  ['an address that is code', '<use href="▸javascript:alert(1)"/>', 'href leads out of the drawing'],
  ['an address written in entities', '<use href="▸&#106;avascript:alert(1)"/>', 'href leads out of the drawing'],
  ['an address that is data', '<use href="▸data:image/svg+xml,x#c"/>', 'href leads out of the drawing'],
  ['an empty address', '<use href="▸"/>', 'href leads out of the drawing'],
  ['another base of addresses', '<g ▸xml:base="https://a.example/"/>', 'holds the attribute “xml:base”'],
  ['an attribute of a program', '<g ▸inkscape:label="a"/>', 'holds the attribute “inkscape:label”'],
  ['a namespace of its own', '<g ▸xmlns:h="http://www.w3.org/1999/xhtml"/>', 'holds the attribute “xmlns:h”'],
  ['the namespace of pages', '<g xmlns="▸http://www.w3.org/1999/xhtml"/>', 'xmlns is not that of SVG'],
  ['a style that loads', '<style>\n  g { fill: ▸url(https://a.example) }\n</style>', '<style> holds url(…)'],
  ['a style that imports', '<style><![CDATA[ ▸@import "a.css"; ]]></style>', '<style> holds @import'],
  ['a style of an element', '<g style="fill: ▸url(//a.example)"/>', 'style holds url(…)'],
  ['a colour that loads', '<g fill="▸url(a.svg#b)"/>', 'fill holds url(…)'],
  ['a cursor', '<g ▸cursor="url(a.cur)"/>', 'holds the attribute “cursor”'],
  ['another program’s instruction', '▸<?php phpinfo() ?>', 'holds an instruction to a program: <?php'],
  ['what is no XML', '<g>\n▸</svg>', 'is no well-formed SVG: a closing tag does not belong to what is open'],
])('%s is refused', (_, inside, message) => {
  const { text, line, column } = marked(drawing(inside));
  const [problem, ...others] = findIn(text);
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ tree: 'public', file: 'badge.svg', line, column, code: 'E-SVG' });
  expect(problem?.message).toContain(message);
  expect(problem?.fix).not.toBe('');
});

test.each([
  ['a document type', `▸<!DOCTYPE svg>\n${head}</svg>`, 'holds a document type'],
  ['entities', `▸<!DOCTYPE svg [<!ENTITY a "b">]>\n${head}</svg>`, 'holds a document type'],
  ['a style sheet', `▸<?xml-stylesheet href="a.css"?>${head}</svg>`, 'holds an instruction to a program'],
  ['another encoding', `▸<?xml version="1.0" encoding="utf-7"?>${head}</svg>`, 'says that it is written in utf-7'],
  ['a root without its namespace', '<!-- a -->▸<svg/>', 'does not begin as an SVG'],
  ['another root', '▸<html xmlns="http://www.w3.org/2000/svg"/>', 'does not begin as an SVG'],
  ['a page', '▸<!doctype html><p>a', 'holds a document type'],
  ['another page', '▸<p>a', 'does not begin as an SVG'],
  ['nothing', '▸', 'is no well-formed SVG: there is no element in it'],
])('%s is refused', (_, written, message) => {
  const { text, line, column } = marked(written);
  const [problem] = findIn(text);
  expect(problem).toMatchObject({ line, column, code: 'E-SVG' });
  expect(problem?.message).toContain(message);
});

test('everything in a drawing is told at once, and names are put right', () => {
  const problems = findIn(drawing('<lineargradient/><path fil="red" onclick="a"/><script/>'));
  expect(problems.map(({ message }) => message)).toEqual([
    'holds <lineargradient>, which no drawing needs',
    'holds the attribute “fil”, which no drawing needs',
    'onclick would run code',
    'holds <script>: it would run code',
  ]);
  expect(problems[0]?.fix).toBe('Did you mean <linearGradient>?');
  expect(problems[1]?.fix).toBe('Did you mean “fill”?');
});

test.each([
  ['shapes', '<g transform="rotate(30)"><path d="M0 0h8"/><circle cx="1" cy="1" r="1"/></g>'],
  ['words', '<title>Depth &amp; tide</title><desc>&#8212;</desc><text x="1"><tspan>5 &lt; 6</tspan></text>'],
  ['parts used again', '<defs><path id="a" d="M0 0"/></defs><use href="#a"/><use xlink:href="#a"/>'],
  ['a shade', '<linearGradient id="s"><stop offset="1"/></linearGradient><path fill="url(#s)"/>'],
  ['a filter', '<filter id="f"><feGaussianBlur stdDeviation="2"/></filter><g filter="url(#f)"/>'],
  ['style for dark screens', '<style>@media (prefers-color-scheme: dark) { g { fill: red } }</style>'],
  ['words for those who listen', '<g role="img" aria-label="Depth(m): javascript, url(a)"/>'],
  ['a remark', '<!-- <script> stood here -->'],
])('%s pass', (_, inside) => {
  expect(findIn(`<?xml version="1.0" encoding="UTF-8"?>\n${drawing(inside)}`)).toEqual([]);
});

test('the icon of the site passes, with lines of any kind', () => {
  const icon = readFileSync('public/favicon.svg', 'utf8');
  expect(findIn(icon, 'favicon.svg')).toEqual([]);
  expect(findIn(`\uFEFF${icon.replaceAll('\n', '\r\n')}`, 'favicon.svg')).toEqual([]);
  expect(findIn(icon, 'FAVICON.SVG')).toEqual([]);
  expect(findIn(icon.replace('<path', '<script/><path'), 'FAVICON.SVG')).toHaveLength(1);
});

test('other files are other rules’ business', () => {
  expect(findIn('<script>', 'robots.txt')).toEqual([]);
  expect(findIn('<script>', 'stories/mill-bridge/images/a.svg', 'content')).toEqual([]);
});
