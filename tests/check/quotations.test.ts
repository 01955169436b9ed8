import { describe, expect, test } from 'vitest';
import { countQuotedWords, isQuotedFrom, quotationsIn } from '../../src/check/quotations.ts';

describe('what stands in quotation marks', () => {
  test.each([
    ['of English', 'It is “what was”, he said', ['what was']],
    ['straight', 'It is "what was", he said', ['what was']],
    ['single', 'It is ‘what was’, he said', ['what was']],
    ['single, with apostrophes', 'It’s ‘what he’d seen’, he said; the boards’ own', ['what he’d seen']],
    ['of German', 'Es ist „was war“, sagte er', ['was war']],
    ['of French', 'C’est « ce qui était », dit-il', [' ce qui était ']],
    ['of Danish', 'Det er »hvad var«, sagde han', ['hvad var']],
    ['pointed and single', 'C’est ‹ce qui était›', ['ce qui était']],
    ['of Japanese', '彼は「それだ」と『言った』', ['それだ', '言った']],
    ['several', '“one” and «two»', ['one', 'two']],
    ['within others', '“he called it ‘dry’, once”', ['he called it ‘dry’, once']],
    ['over two lines', '“what\nwas”', ['what\nwas']],
  ])('%s', (_, text, quoted) => {
    const found = quotationsIn(text);
    expect(found.map((quotation) => quotation.text)).toEqual(quoted);
    expect(found.map(({ start, text: words }) => text.slice(start, start + words.length))).toEqual(quoted);
  });

  test.each([
    'the boards’ own and the town’s',
    'it’s the ’20s',
    'in the ‘20s of the boards’ own',
    '‘tis the boards’ own',
    'a 6" board behind an 8" one',
    'a “ that is not closed',
  ])('%s has none', (text) => {
    expect(quotationsIn(text)).toEqual([]);
  });
});

describe('words are quoted', () => {
  const said = 'We have kept our feet dry for sixty years, and we forgot why. It’s the river’s turn.';

  test.each([
    ['as they are', 'we have kept our feet dry'],
    ['with other capitals and marks', 'Our feet dry – for sixty years –'],
    ['with a word left out', 'We have kept our feet dry … and we forgot why'],
    ['with a word put in', 'kept [all of] our feet dry'],
    ['with another apostrophe', "it's the river's turn"],
    ['with emphasis', 'we *forgot* why'],
  ])('%s', (_, quoted) => expect(isQuotedFrom(quoted, said)).toBe(true));

  test.each([
    ['with another word', 'kept our shoes dry'],
    ['with a word less', 'kept feet dry'],
    ['in another order', 'and we forgot why … We have kept our feet dry'],
    ['in part of a word', 'ave kept our feet'],
    ['in another form', 'we forget why'],
  ])('not %s', (_, quoted) => expect(isQuotedFrom(quoted, said)).toBe(false));

  test.each([
    ['in Korean', '“전례 없는 수준”', '이는 전례 없는 수준 이다'],
    ['in Arabic', 'أسرع مما رأينا', 'ارتفع الماء أسرع مما رأينا في حياتنا'],
  ])('%s', (_, quoted, text) => expect(isQuotedFrom(quoted, text)).toBe(true));
});

test.each([
  ['We have kept our feet dry', 6],
  ['well-known', 1],
  ['전례 없는 수준', 3],
  ['“…” – ', 0],
])('“%s” has %i words', (text, count) => expect(countQuotedWords(text)).toBe(count));

test('words are counted where no blanks stand between them', () => {
  expect(countQuotedWords('私たちは足を濡らさずに暮らしてきました。')).toBeGreaterThan(5);
  expect(countQuotedWords('เรารักษาเท้าให้แห้งมาหกสิบปี')).toBeGreaterThan(4);
});
