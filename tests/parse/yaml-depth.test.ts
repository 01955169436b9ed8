import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Lexer } from 'yaml';
import { parseYaml } from '../../src/parse/yaml.ts';
import { tooDeepYaml } from '../../src/parse/yaml-depth.ts';
import { marked } from '../fixtures/marked.ts';

const tokensOf = (text: string) => [...new Lexer().lex(text)];
const steps = (count: number, text: (indent: string) => string) =>
  Array.from({ length: count }, (_, at) => text('  '.repeat(at))).join('\n');
const indent = '  '.repeat(24);

describe('a YAML text that is nested too deep is refused where it becomes so', () => {
  test.each([
    ['lists in brackets', `a: ${'['.repeat(23)}▸${'['.repeat(9_977)}`],
    ['lists in closed brackets', `a: ${'['.repeat(23)}▸[${']'.repeat(24)}`],
    ['groups in braces', `a: ${'{a: '.repeat(23)}▸{a: `],
    ['brackets over lines', `a:\n${'  [\n'.repeat(23)}  ▸[`],
    ['lists on one line', `${'- '.repeat(24)}▸- a`],
    ['lists over lines', `${steps(24, (before) => `${before}-`)}\n${indent}▸- a`],
    ['groups over lines', `${steps(24, (before) => `${before}a:`)}\n${indent}▸a: b`],
    ['groups in lists', `${steps(12, (before) => `${before}- a:\n${before}  b:`)}\n${'  '.repeat(12)}▸- c`],
    [
      'lists below keys at the same column',
      `${steps(12, (before) => `${before}a:\n${before}-`)}\n${'  '.repeat(12)}▸a: b`,
    ],
    ['explicit keys', `${'? '.repeat(24)}▸? a`],
    ['brackets in lists', `${'- '.repeat(12)}${'['.repeat(12)}▸[`],
    ['after line ends of Windows and others', `a: 1\r\nb: "\u2028\r"\r\nc: ${'['.repeat(23)}▸[`],
    ['after an empty line and a comment', `a: 1\n\n# [\nb: ${'['.repeat(23)}▸[`],
  ])('%s', (_, source) => {
    const { text, line, column } = marked(source);
    const { data, problems } = parseYaml('a.yaml', text);
    expect(data).toBeUndefined();
    expect(problems).toEqual([
      {
        file: 'a.yaml',
        line,
        column,
        code: 'E-DEPTH',
        message: 'has more than 24 lists and groups of keys within one another',
        fix: 'Close some, or write it flatter.',
      },
    ]);
  });
});

describe('a YAML text that is not is read', () => {
  test.each([
    ['lists in brackets', `a: ${'['.repeat(23)}${']'.repeat(23)}\n`],
    ['groups over lines', `${steps(24, (before) => `${before}a:`)} b\n`],
    ['brackets in texts', `a: "${'['.repeat(100)}"\nb: x${'[{'.repeat(50)}\nc: '${'- '.repeat(50)}'\n`],
    ['brackets in a text of several lines', `a: |\n${steps(40, () => '  [\n  - - - - -')}\n`],
    ['entries beside one another', `a:\n${'  - b: [c, {d: e}]\n    f:\n      - g\n'.repeat(100)}`],
    ['comments', `# ${'['.repeat(100)}\na: b\n`],
    ['signs that are none of YAML', 'a: \u0018\u001f\u0002\n'],
  ])('%s', (_, text) => expect(tooDeepYaml(tokensOf(text))).toBeUndefined());

  test.each([
    'content/stories/north-korea-troops-russia/claims.yaml',
    'tests/fixtures/river-flood/stories/alder-valley-flood/claims.yaml',
  ])('%s', (file) => expect(tooDeepYaml(tokensOf(readFileSync(file, 'utf8')))).toBeUndefined());
});

test('the places in a text that is too deep are those of the file', () => {
  const yaml = parseYaml('a.mdx', `a: ${'['.repeat(30)}`, 4);
  expect(yaml.placeOf(['a'])).toEqual({ line: 5, column: 1 });
});
