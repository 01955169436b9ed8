import { describe, expect, test } from 'vitest';
import { blocksIn } from '../../src/model/body.ts';
import { proseAt, proseIn } from '../../src/parse/prose-fields.ts';
import { parseYaml } from '../../src/parse/yaml.ts';
import { marked } from '../fixtures/marked.ts';

const read = (text: string, file = 'stories/a/claims.yaml', lineOffset = 0) =>
  proseIn(file, parseYaml(file, text, lineOffset), [['*', 'text'], ['*', 'accounts', '*', 'text'], ['dek']]);

test('every field of a path is read, in lists and maps', () => {
  const { prose, problems } = read(
    'a:\n  text: One.\n  accounts:\n    - text: Two.\n    - text: Three.\nb:\n  text: Four.\n',
  );
  expect(problems).toEqual([]);
  expect(prose.map(({ path, body }) => [path, body])).toEqual([
    [['a', 'text'], [{ type: 'text', value: 'One.' }]],
    [['b', 'text'], [{ type: 'text', value: 'Four.' }]],
    [['a', 'accounts', 0, 'text'], [{ type: 'text', value: 'Two.' }]],
    [['a', 'accounts', 1, 'text'], [{ type: 'text', value: 'Three.' }]],
  ]);
});

test('the tree of one field is found by its path', () => {
  const { prose } = read('a:\n  text: One.\n  accounts:\n    - text: Two.\n');
  expect(proseAt(prose, ['a', 'accounts', 0, 'text'])).toEqual([{ type: 'text', value: 'Two.' }]);
  expect(proseAt(prose, ['a', 'nope'])).toBeUndefined();
});

test('fields that are missing, or hold no text, are no prose', () => {
  expect(read('a:\n  date: 2023-04-12\nb: just text\nc:\n  text: 12\n')).toEqual({ prose: [], problems: [] });
});

describe('a figure that names no claim', () => {
  const claimOf = (file: string) => {
    const { prose } = read('level:\n  text: It was <Figure figure="x" /> m.\n', file);
    return [...blocksIn(prose[0]!.body)][0]?.attributes['claim'];
  };

  test('belongs to the claim in whose text it stands', () => expect(claimOf('stories/a/claims.yaml')).toBe('level'));
  test('belongs to none in other files', () => expect(claimOf('stories/a/timeline.yaml')).toBeUndefined());
});

describe('places in a field are places in the file', () => {
  test.each([
    ['plain', 'a:\n  text: It was ▸{x} metres.\n'],
    ['plain, over two lines', 'a:\n  text: It was\n    high, ▸{x} metres.\n'],
    ['in double quotation marks, with escapes', 'a:\n  text: "“It” was \\"high\\", \\u2019 ▸{x} m."\n'],
    ['in single quotation marks', "a:\n  text: 'It ''was'' ▸{x} m.'\n"],
    ['folded', 'a:\n  text: >-\n    It was high,\n    so ▸{x} m.\n'],
    ['folded, the first line', 'a:\n  text: >-\n    ▸{x} m,\n    so high.\n'],
    ['literal', 'a:\n  text: |-\n    It was\n    ▸{x} m.\n'],
    ['with line breaks of Windows', 'a:\r\n  text: >-\r\n    It was\r\n    so ▸{x} m.\r\n'],
    ['deep in a list', 'a:\n  accounts:\n    - text: >-\n        It was\n        ▸{x} m.\n'],
  ])('%s', (_, source) => {
    const { text, line, column } = marked(source);
    expect(read(text).problems).toMatchObject([{ file: 'stories/a/claims.yaml', line, column, code: 'E-CODE' }]);
  });

  test.each([
    ['of a block', 'a:\n  text: >-\n    It was\n    ▸<Figure figure="x" /> m.\n', 'at'],
    ['of an attribute', 'a:\n  text: >-\n    It was\n    <Figure ▸figure="x" /> m.\n', 'attribute'],
    ['of a value', 'a:\n  text: >-\n    It was\n    <Figure figure="▸x" /> m.\n', 'value'],
    ['of a value on a line of its own', 'a:\n  text: >-\n    It was <Figure\n    figure="▸x" /> m.\n', 'value'],
    ['of a value in escaped quotation marks', 'a:\n  text: "It was <Figure figure=\\"▸x\\" /> m."\n', 'value'],
  ])('%s', (_, source, which) => {
    const { text, line, column } = marked(source);
    const block = [...blocksIn(read(text).prose[0]!.body)][0]!;
    const { at, attributePlaces, valuePlaces } = block;
    const place = which === 'at' ? at : which === 'value' ? valuePlaces['figure']?.[0] : attributePlaces['figure'];
    expect(place).toEqual({ line, column });
  });

  test('of a link', () => {
    const { text, line, column } = marked('a:\n  text: >-\n    It was\n    ▸[high](/a/).\n');
    expect(read(text).prose[0]?.body).toMatchObject([{ type: 'text' }, { tagName: 'a', at: { line, column } }, {}]);
  });

  test('of front matter count the lines before it', () => {
    const { text, line, column } = marked('dek: It was ▸{x} m.\n');
    expect(read(text, 'a.mdx', 1).problems).toMatchObject([{ line: line + 1, column }]);
  });

  test('of a field that is more than a paragraph: where its text begins', () => {
    const { text, line, column } = marked('a:\n  text: |-\n    ▸One.\n\n    Two.\n');
    expect(read(text).problems).toMatchObject([{ line, column, code: 'E-PROSE' }]);
  });
});
