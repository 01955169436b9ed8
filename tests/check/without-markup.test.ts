import { expect, test } from 'vitest';
import { withoutMarkup } from '../../src/check/without-markup.ts';

const seen = (text: string) => withoutMarkup(text).replaceAll('\uFFFC', '');

test.each([
  ['a block', 'of <Figure claim="votes-2022" figure="votes" /> votes', 'of  votes'],
  ['a block over two lines', 'of <Figure\n  figure="a" /> votes', 'of  votes'],
  ['a block with a sign in a value', 'a <Plate alt="2 > 1" /> b', 'a  b'],
  ['the ends of a block, not its words', '<Term id="kh-31">two missiles</Term>', 'two missiles'],
  ['a comment', 'a {/* 48 of them */} b', 'a  b'],
  ['where a link leads', '[two](/stories/2022/ "of 2022") b', '[two] b'],
  ['where a link with brackets leads', '[two](/a_(2)/) b', '[two] b'],
  ['which definition a link has', '[two][2022] b', '[two] b'],
  ['the mark of a note', 'two[^12] b', 'two b'],
  ['an address', 'at https://a.example/2022/ b', 'at  b'],
  ['all of a digit’s number but the digit', 'for &#56; days', 'for 8 days'],
  ['all of a letter’s number but the letter', 'eigh&#x74; days', 'eight days'],
  ['all of a quotation mark’s name but the mark', '&ldquo;dry&#x201d; &quot;feet&quot;', '“dry” "feet"'],
  ['a sign written by its number', '10&#160;000 &amp; more', '10000  more'],
])('%s is covered', (_, text, left) => expect(seen(text)).toBe(left));

test.each([
  'less < 48 > more',
  'a “just fight” in brackets (48)',
  'AT&T has 48',
  '\\<48 and \\{48\\}',
  '*forty*-eight',
])('“%s” is left as it is', (text) => expect(withoutMarkup(text)).toBe(text));

test('what is left stands where it stood', () => {
  const text = 'of <Figure figure="a" /> [votes](/2022/) 48';
  expect(withoutMarkup(text).indexOf('48')).toBe(text.indexOf('48'));
  expect(withoutMarkup(text)).toHaveLength(text.length);
});
