import { describe, expect, test } from 'vitest';
import { parseBody, parseProse } from '../../src/parse/body.ts';
import { marked } from '../fixtures/marked.ts';

describe('a bare address that takes in a sign behind it is refused at the sign', () => {
  test.each([
    ['a quotation mark', 'He wrote “see https://a.example/b▸”, and left.', '”'],
    ['a quotation mark of another language', '«https://a.example/b▸»', '»'],
    ['a full stop of another language', '詳しくは https://a.example/b▸。', '。'],
    ['an ellipsis', 'See https://a.example/b▸…', '…'],
    ['a dash', 'See https://a.example/b▸—or ask.', '—'],
    ['a genitive', 'See https://a.example/b▸’s head.', '’'],
    ['the end of an inner quotation', 'See “the ‘https://a.example/b▸’ page”.', '’'],
    ['a bracket of another language', '（https://a.example/b▸）', '）'],
  ])('%s', (_, text, sign) => {
    const { text: source, line, column } = marked(text);
    const { problems } = parseBody('a.mdx', source);
    expect(problems).toMatchObject([{ line, column, code: 'E-URL' }]);
    expect(problems[0]?.message).toBe(`“${sign}” is taken for a part of the address before it`);
    expect(problems[0]?.fix).toContain('[words](address)');
  });

  test('also in a sentence of YAML', () => {
    const { problems } = parseProse('a.yaml', 'He wrote “see https://a.example/b”, and left.');
    expect(problems).toMatchObject([{ column: 34, code: 'E-URL' }]);
  });
});

describe('a link whose words are the address of another site is refused at its address', () => {
  test.each([
    ['an address', '[https://flood-board.example/a](▸https://b.example/)', 'flood-board.example', 'b.example'],
    ['one by its host', '[www.flood-board.example](▸https://b.example/)', 'flood-board.example', 'b.example'],
    [
      'one that only begins so',
      '[https://a.example](▸https://a.example.b.example/)',
      'a.example',
      'a.example.b.example',
    ],
    ['one that is set off', '[**https://a.example/**](▸https://b.example/)', 'a.example', 'b.example'],
    ['by a definition', '[https://a.example/][b]\n\n[b]: ▸https://b.example/', 'a.example', 'b.example'],
  ])('%s', (_, text, named, led) => {
    const { text: source, line, column } = marked(text);
    const { problems } = parseBody('a.mdx', source);
    expect(problems).toMatchObject([{ line, column, code: 'E-URL' }]);
    expect(problems[0]?.message).toBe(`the words of the link name ${named}, and it leads to ${led}`);
  });
});

test.each([
  [
    'bare addresses behind which a sign of ASCII stands',
    'See https://a.example/b, (https://a.example/c) or https://a.example/d.',
  ],
  ['a bare address of another alphabet', 'See https://a.example/вода–лёд/물.'],
  ['a bare address with an apostrophe within', 'See https://a.example/Rock_’n’_Roll.'],
  ['an address with such a sign in brackets', '[a](https://a.example/“b”)'],
  ['words that name the same site', '[https://a.example/…](https://www.a.example/b)'],
  ['words that name a part of the site', '[https://news.a.example](https://a.example/b)'],
  ['words that name a site among others', '[A letter to www.a.example](https://b.example/)'],
  ['words that look like a host and are a name', '[Alder.example](https://b.example/)'],
  ['an e-mail address in quotation marks', '“gauge@a.example”'],
])('%s: nothing is found', (_, text) => {
  expect(parseBody('a.mdx', text).problems).toEqual([]);
});
