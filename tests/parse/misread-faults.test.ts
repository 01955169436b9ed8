import { describe, expect, test } from 'vitest';
import { parseBody, parseProse } from '../../src/parse/body.ts';
import { marked } from '../fixtures/marked.ts';

describe('signs of a sentence that Markdown would take for its own are refused at their place', () => {
  test.each([
    ['two ranges', 'It rose 3▸~5 cm, and fell 7~9 cm.', 'has ~ within a word, which strikes out', '\\~'],
    ['two ranges of another language', '비가 12▸~13일, 4~5시에 내렸다.', 'has ~ within a word', '\\~'],
    ['a formula', 'H▸~2~O', 'has ~ within a word', '\\~'],
    ['a range behind a figure that is about right', 'From ▸~3 to 5~6 cm', 'has ~ within a word', '\\~'],
    [
      'a word of which letters are left out',
      'He called it f▸***ing mud, and the s*** hit.',
      'has *** within',
      '\\*\\*\\*',
    ],
    ['two of them', 'A f▸**k-up and a s**t show.', 'has ** within a word, which sets off', '\\*\\*'],
    ['a product', 'A basin of 5▸*3*2 metres.', 'has * within a word', '\\*'],
    ['two products', 'From 3▸*4 to 5*6 metres.', 'has * within a word', '\\*'],
    ['a sentence above a rule', '▸The river fell.\n---\n\nIt rose.', 'that the line --- below makes a heading', '##'],
    ['one above signs of equality', '> ▸“It fell.”\n> ===\n', 'that the line === below makes a heading', '##'],
    ['the hyphen of a sum', 'It fell by 3\n▸- 2 metres.', 'which makes a list of the rest', 'on the line above'],
    ['the number of a page', 'It stands on page\n▸1. It is short.', 'begins a line with 1.', 'on the line above'],
    ['a sign for more', 'Where levels were\n▸> 5 metres, it fell.', 'which makes a quotation of', 'on the line above'],
  ])('%s', (_, text, message, fix) => {
    const { text: source, line, column } = marked(text);
    const { problems } = parseBody('a.mdx', source);
    expect(problems).toMatchObject([{ line, column, code: 'E-MDX' }]);
    expect(problems[0]?.message).toContain(message);
    expect(problems[0]?.fix).toContain(fix);
  });

  test('also in a sentence of YAML', () => {
    expect(parseProse('a.yaml', 'It rose 3~5 cm, and fell 7~9 cm.').problems).toMatchObject([
      { column: 10, code: 'E-MDX' },
    ]);
  });
});

test.each([
  ['signs with a backslash', 'It rose 3\\~5 cm, and fell 7\\~9 cm. It was f\\*\\*\\*ing mud, and the s\\*\\*\\* hit.'],
  ['figures that are about right', 'It rose ~5 cm and fell ~3 cm in ~2 h.'],
  ['one range', 'It rose 3~5 cm.'],
  ['one word of which letters are left out', 'It was f***ing mud.'],
  ['a product with blanks', 'A basin of 5 * 3 * 2 metres.'],
  ['a word that is struck out', 'The ~new~ old, and the ~~newest~~ one; Frei~~zeit~~bad.'],
  ['a part of a word that is set off', 'The *Hoch*wasser, un*believ*able, and the Hoch**wasser**.'],
  [
    'words of a language without blanks before what follows',
    '그는 **매우 깊다**는 말을 했다. 水は**とても 深い**と言った。',
  ],
  ['a heading with a line below', 'The river fell\n---\n'],
  ['a rule below an empty line', 'The river fell.\n\n---\n'],
  ['a list right below the words that lead to it', 'The council asked:\n- for bread.'],
  ['several entries right below a line', 'Needed\n- bread\n- light'],
  ['an entry below an empty line', 'Needed\n\n- bread'],
  ['a quotation right below the words that lead to it', 'The board wrote\n> We were late.'],
  ['a list within an entry', '- Needed\n  - bread'],
])('%s: nothing is found', (_, text) => {
  expect(parseBody('a.mdx', text).problems).toEqual([]);
});
