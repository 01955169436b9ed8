import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../src/parse/yaml.ts';
import { marked } from '../fixtures/marked.ts';

const parse = (text: string) => parseYaml('a.yaml', text);

describe('places', () => {
  const yaml = parseYaml('a.yaml', 'a:\n  - b: one\n    c: [x, yy]\n  - two\n', 3);

  test.each([
    ['a value', ['a', 0, 'b'], 5, 8],
    ['a value in a list on one line', ['a', 0, 'c', 1], 6, 12],
    ['an entry of a list', ['a', 1], 7, 5],
    ['what is missing: its nearest parent', ['a', 0, 'nope', 'deeper'], 5, 5],
  ])('%s', (_, path, line, column) => expect(yaml.placeOf(path)).toEqual({ line, column }));

  test.each([
    ['a key', ['a', 0, 'c'], 6, 5],
    ['the first key of the file', ['a'], 4, 1],
    ['an entry of a list has no key: its own place', ['a', 1], 7, 5],
  ])('%s', (_, path, line, column) => expect(yaml.placeOfKey(path)).toEqual({ line, column }));
});

describe('places inside a text value', () => {
  const value = 'It’s a “big” flood, said Ottoline.';

  test.each([
    ['plain', 'a: It’s a “big” ▸flood, said Ottoline.'],
    ['plain, over two lines', 'a: It’s a “big”\n  ▸flood, said\n  Ottoline.'],
    ['in single quotation marks', "a: 'It’s a “big” ▸flood, said Ottoline.'"],
    ['in single quotation marks, over two lines', "a: 'It’s a\n  “big” ▸flood, said Ottoline.'"],
    ['in double quotation marks', 'a: "It’s a “big” ▸flood, said Ottoline."'],
    ['in double quotation marks, with escapes', 'a: "It\\u2019s a \\u201Cbig\\u201D ▸flood, said Ottoline."'],
    ['in double quotation marks, with short escapes', 'a: "\\x49t\\u2019s\\x20a “big”\\n▸flood,\\tsaid Ottoline."'],
    ['in double quotation marks, with a long escape', 'a: "It\\U00002019s a “big” ▸flood, said Ottoline."'],
    ['in double quotation marks, over two lines', 'a: "It’s a “big”\n  ▸flood, said Ottoline."'],
    ['in double quotation marks, with an escaped line break', 'a: "It’s a “big” \\\n  ▸flood, said Ottoline."'],
    ['folded', 'a: >-\n  It’s a “big”\n  ▸flood, said Ottoline.'],
    ['folded, with a comment in its head', 'a: >- # It’s a\n  It’s a “big” ▸flood, said Ottoline.'],
    ['folded, with a stated indent', 'a: >2-\n  It’s a “big” ▸flood, said Ottoline.'],
    ['literal', 'a: |-\n  It’s a “big”\n  ▸flood, said Ottoline.'],
    ['literal, with an empty first line', 'a: |-\n\n  It’s a “big”\n  ▸flood, said Ottoline.'],
    ['with line breaks of Windows', 'a: >-\r\n  It’s a “big”\r\n  ▸flood, said Ottoline.\r\n'],
  ])('%s', (_, source) => {
    const { text, line, column } = marked(source);
    const yaml = parse(`${text}\n`);
    const read = (yaml.data as { a: string }).a;
    expect(read.replace(/\s+/g, ' ').trim()).toBe(value);
    expect(yaml.placeInText(['a'], read.indexOf('flood'))).toEqual({ line, column });
  });

  test('quotation marks that are doubled or escaped count once', () => {
    const single = parse("a: 'A ''big'' flood'\n");
    expect(single.placeInText(['a'], 8)).toEqual({ line: 1, column: 15 });
    const double = parse('a: "A \\"big\\" flood"\n');
    expect(double.placeInText(['a'], 8)).toEqual({ line: 1, column: 15 });
  });

  test('a sign outside the basic plane counts as it does in an editor’s columns', () => {
    expect(parse('a: "\\U0001F30A flood"\n').placeInText(['a'], 3)).toEqual({ line: 1, column: 16 });
    expect(parse('a: 🌊 flood\n').placeInText(['a'], 3)).toEqual({ line: 1, column: 7 });
  });
});
