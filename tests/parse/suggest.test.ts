import { describe, expect, test } from 'vitest';
import { nearestWord, suggest } from '../../src/parse/suggest.ts';

describe('the nearest word', () => {
  const known = ['published', 'title', 'claims', 'Timeline', 'on'];

  test.each([
    ['one letter too few', 'publishd', 'published'],
    ['one letter too many', 'titlle', 'title'],
    ['one wrong letter', 'titke', 'title'],
    ['two letters that changed places', 'tilte', 'title'],
    ['other capitals', 'CLAIMS', 'claims'],
    ['a slip in a word with a capital', 'timelin', 'Timeline'],
    ['a short word with a slip', 'onn', 'on'],
  ])('%s', (_, written, meant) => expect(nearestWord(written, known)).toBe(meant));

  test.each([['draft'], ['x'], ['publication'], ['']])('“%s” is near to none', (written) => {
    expect(nearestWord(written, known)).toBeUndefined();
  });

  test('nothing is near where nothing is known', () => expect(nearestWord('title', [])).toBeUndefined());
});

test('a suggestion is a guess, or the choice, or says that there is none', () => {
  expect(suggest('tilte', ['title', 'text'])).toBe('Did you mean “title”?');
  expect(suggest('headline', ['title', 'text'])).toBe('Known are: title, text.');
  expect(suggest('headline', [])).toBe('There is none to choose from.');
});

test('a long choice is cut after twenty words', () => {
  const many = Array.from({ length: 30 }, (_, at) => `word-${at}`);
  expect(suggest('headline', many)).toBe(`Known are: ${many.slice(0, 20).join(', ')} ….`);
});
