import { describe, expect, test } from 'vitest';
import type { Claim } from '../../src/model/claim.ts';
import { parseBody, parseProse } from '../../src/parse/body.ts';
import { holdsBlock, htmlOf, plainText, printed, proseHtml, wordsToRead } from '../../src/view/prose.ts';

const claim: Claim = {
  id: 'level',
  standing: 'reported',
  kind: 'account',
  says: ['board'],
  date: '2023-04-12',
  text: [],
  why: [],
  cite: ['bulletin'],
  quote: { text: 'high water' },
  figures: { height: { kind: 'quantity', value: 6.4, unit: 'metres', about: true } },
};
const story = { claims: { level: claim } };
const prose = (text: string) => parseProse('test.yaml', text).body;
const body = (text: string) => parseBody('test.mdx', text).body;

describe('printed prose', () => {
  test.each([
    [
      'a figure is printed as its number',
      'It was <Figure claim="level" figure="height" /> metres.',
      'It was about 6.4 metres.',
    ],
    ['a quotation is printed in quotation marks', 'They said <Quote claim="level" />.', 'They said “high water”.'],
    [
      'a term is printed as its words',
      'A <Term id="gauge">staff gauge</Term> stood there.',
      'A staff gauge stood there.',
    ],
    ['a claim is printed as its phrase', 'It <Claim id="level">rose *fast*</Claim>.', 'It rose fast.'],
  ])('%s', (_, text, words) => expect(plainText(prose(text), story)).toBe(words));

  test('lines and paragraphs become single blanks in plain text', () => {
    expect(plainText(body('One\ntwo.\n\nThree.'), story)).toBe('One two. Three.');
  });

  test('a figure counts as the words a reader reads', () => {
    expect(wordsToRead(prose('It was <Figure claim="level" figure="height" /> metres.'), story)).toBe(5);
  });

  test('a figure that does not exist stops the page', () => {
    expect(() => printed(prose('<Figure claim="level" figure="width" />'), story)).toThrow('no figure width');
  });
});

describe('HTML of prose', () => {
  test.each([
    ['text is escaped', 'a \\< b & c', 'a &#x3C; b &#x26; c'],
    ['capitals are set apart', 'The UN met.', 'The <abbr>UN</abbr> met.'],
    ['a name with a digit is no run of capitals', 'A Kh-31P flew.', 'A Kh-31P flew.'],
    ['code is printed as it is', 'Type `UN 1 May`.', 'Type <code>UN 1 May</code>.'],
    ['a day stays with its month', 'On 1 November 2024.', 'On 1\u00A0November 2024.'],
    ['a link keeps its address', '[here](/about/)', '<a href="/about/">here</a>'],
  ])('%s', (_, text, html) => expect(proseHtml(prose(text), story)).toBe(html));

  test('a block that is not only words cannot be printed as prose', () => {
    expect(() => htmlOf(body('<Timeline title="All" />'))).toThrow('<Timeline>');
  });

  test('a tree knows whether it holds a block', () => {
    const [plain, marked] = body('Plain.\n\nIt <Claim id="level">rose</Claim>.');
    expect([holdsBlock(plain!), holdsBlock(marked!)]).toEqual([false, true]);
  });
});
