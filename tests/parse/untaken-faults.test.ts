import { describe, expect, test } from 'vitest';
import { parseBody, parseProse } from '../../src/parse/body.ts';
import { marked } from '../fixtures/marked.ts';

describe('mark-up that Markdown does not take is refused at its place', () => {
  test.each([
    ['a link with a blank in its address', 'See [the notes▸](https://a.example/b c).', 'is written as a link', '%20'],
    ['a link without its end', 'See [the notes▸](https://a.example/b for more.', 'is written as a link', '](address)'],
    [
      'a link with words for an address',
      'See [the notes▸](as named below).',
      'is written as a link',
      'no link is meant',
    ],
    [
      'a link with a blank before its address',
      'See [the notes▸] (/about/).',
      'is written as a link',
      'between ] and (',
    ],
    ['a link the wrong way round', 'See (the notes▸)[https://a.example/].', 'is written as a link', '[words]'],
    ['a heading without its blank', '▸##The day after', 'begins a line with ## and no blank', 'a blank behind'],
    [
      'one in the middle of a paragraph',
      'It fell.\n▸###The day after',
      'begins a line with ###',
      'an empty line above',
    ],
    ['bold words with a blank before the end', 'It was ▸**very ** wet.', 'has ** that nothing closes', 'no blank'],
    ['bold words without an end', 'It was ▸**very wet.', 'has ** that nothing closes', 'a backslash before each'],
    ['bold words at the beginning', '▸**Very ** wet.', 'has ** that nothing closes', 'no blank'],
    [
      'bold words in quotation marks, with what follows',
      '이것은 ▸**“물”**이다.',
      'has ** that nothing closes',
      'mark within',
    ],
    ['words to be struck out without an end', 'It was ▸~~very wet.', 'has ~~ that nothing closes', 'no blank'],
    ['a table without a line below its head', '▸| Street | Homes |\n| Lower | 12 |', 'look like a table', '| --- |'],
    [
      'a table with too few cells there',
      '▸| Street | Homes |\n| --- |\n| Lower | 12 |',
      'look like a table',
      'as many',
    ],
    ['a list with other signs', 'Take along:\n▸• bread\n• light', 'begins lines with •', 'a hyphen and a blank'],
    ['one in a quotation', '> ▸• bread\n> • light', 'begins lines with •', 'a hyphen and a blank'],
  ])('%s', (_, text, message, fix) => {
    const { text: source, line, column } = marked(text);
    const { problems } = parseBody('a.mdx', source);
    expect(problems).toMatchObject([{ line, column, code: 'E-MDX' }]);
    expect(problems[0]?.message).toContain(message);
    expect(problems[0]?.fix).toContain(fix);
  });

  test('also in a sentence of YAML', () => {
    expect(parseProse('a.yaml', 'It was **very wet.').problems).toMatchObject([{ column: 8, code: 'E-MDX' }]);
  });
});

test.each([
  ['signs with a backslash', 'See \\[the notes\\](a b) and \\*\\*very wet.\n\n\\##The day\n\n\\| a |\n\\| b |'],
  ['signs in code', 'Write `[a](b c)`, `**a` and `##b`.\n\n```text\n##a\n| b |\n| c |\n[d](e f) **g\n```'],
  [
    'what Markdown takes',
    '## The day\n\nSee **[the *notes*](https://a.example/b)** and ~~a~~.\n\n| a | b |\n| - | - |\n| c | d |',
  ],
  ['words in brackets that an editor adds', 'He said [sic] that it [the river] (as named) rose […] (again).'],
  ['a line with the sign of a name', '#Alderwater rose.\n#5 was shut.'],
  ['the sign of a footnote below a table', '**The keeper counted these by lantern.'],
  ['a word of which letters are left out', 'It was f**k.\n\nOf 118** none.'],
  ['bars in a sentence', '|x| is never less than x, and neither is |y|.'],
  ['one sign of a list in a sentence', 'Open daily • free of charge • closed on Mondays'],
  ['a list of tasks', '- [x] (done) bread\n- [ ] light'],
  ['a mark of a footnote before a bracket', 'It rose[^a] (again).\n\n[^a]: By night.'],
])('%s: nothing is found', (_, text) => {
  expect(parseBody('a.mdx', text).problems).toEqual([]);
});
