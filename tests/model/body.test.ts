import { describe, expect, test } from 'vitest';
import { blocksIn, claimsMarkedIn, countWords, nodesIn, sectionsOf, textIn } from '../../src/model/body.ts';
import { parseBody } from '../../src/parse/body.ts';

const body = (text: string) => parseBody('a.mdx', text).body;

test('nodes come in reading order, outer before inner', () => {
  const names = [...nodesIn(body('A **b *c***\n\n<Note>d</Note>'))].map((node) =>
    node.type === 'text' ? node.value : node.type === 'block' ? node.name : node.tagName,
  );
  expect(names).toEqual(['p', 'A ', 'strong', 'b ', 'em', 'c', 'Note', 'p', 'd']);
});

test('blocks come in reading order, however deep', () => {
  const text =
    'A <Claim id="a"><Figure figure="b" /></Claim>\n\n- <Term id="c">d</Term>\n\n| e |\n| - |\n| <Quote claim="f" /> |';
  expect([...blocksIn(body(text))].map(({ name }) => name)).toEqual(['Claim', 'Figure', 'Term', 'Quote']);
});

test('a text tells which claims it marks, each once', () => {
  const text = '- <Claim id="b">x</Claim> <Claim id="a">y</Claim> <Term id="c">t</Term>\n\n<Claim id="b">again</Claim>';
  expect(claimsMarkedIn(body(text))).toEqual(['b', 'a']);
});

describe('the text of a tree', () => {
  test.each([
    ['runs on inside a sentence', 'A *b*c <Claim id="d">e</Claim>f', 'A bc ef'],
    ['keeps paragraphs apart', 'One.\n\nTwo.', 'One. Two.'],
    ['keeps entries apart', '- one\n- two', 'one two'],
    ['keeps cells apart', '| a | b |\n| - | - |\n| c | d |', 'a b  c d'],
    ['keeps headings apart', '## One\n\nTwo', 'One Two'],
    ['keeps lines apart', 'One\\\ntwo', 'One\ntwo'],
    ['has what code says', 'A `b` c', 'A b c'],
    ['has nothing for a figure, whose number stands in its claim', 'At <Figure figure="a" /> m', 'At  m'],
  ])('%s', (_, text, expected) => expect(textIn(body(text)).trim()).toBe(expected));
});

test.each([
  ['', 0],
  ['  ', 0],
  ['One', 1],
  ['One two  three\nfour', 4],
  ['a well-known thing', 3],
  ['town’s – and 12 more …', 4],
  ['вода и земля', 3],
  ['ارتفع الماء', 2],
])('“%s” has %d words', (text, words) => expect(countWords(text)).toBe(words));

describe('sections', () => {
  test('begin at each heading of the second level', () => {
    const sections = sectionsOf(body('## One\n\nA.\n\n### Part\n\nB.\n\n## Two\n\nC.'));
    expect(sections.map(({ id, title, body: inner }) => [id, title, textIn(inner).trim()])).toEqual([
      ['one', 'One', 'A. Part B.'],
      ['two', 'Two', 'C.'],
    ]);
  });

  test('may be empty, and there may be none', () => {
    expect(sectionsOf(body('## One'))).toEqual([{ id: 'one', title: 'One', body: [] }]);
    expect(sectionsOf(body('Just a sentence.'))).toEqual([]);
  });
});
