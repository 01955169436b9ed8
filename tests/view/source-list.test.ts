import { describe, expect, test } from 'vitest';
import type { Source } from '../../src/model/source.ts';
import { textFragment, viewSource } from '../../src/view/source-list.ts';

const untitled: Source = {
  id: 'banks',
  publisher: 'Alderwater Courier',
  date: '2023-04-12',
  author: 'Wilhelmina Inkpenny',
  url: 'https://courier.example/banks/',
  archived: 'https://archive.example/banks/',
  supports: 'the height of the water',
  language: 'de',
  quotes: { flood: 'Das Wasser stieg' },
};
const unaddressed: Source = { id: 'log', publisher: 'Keeper', date: '2023-04-12' };
const source: Source = { ...untitled, title: 'River tops its banks' };

test('a source is named by publisher, author, day and language', () =>
  expect(viewSource(source)).toMatchObject({
    publisher: 'Alderwater Courier',
    rest: 'Wilhelmina Inkpenny, 12 April 2023, in German',
    title: { words: 'River tops its banks', known: true },
    archived: 'https://archive.example/banks/',
  }));

test('a source without a title is named by what it supports, and no headline is made up', () =>
  expect(viewSource(untitled).title).toEqual({ words: 'the height of the water', known: false }));

describe('the words of a source', () => {
  test('are printed below the claim that they support', () => {
    expect(viewSource(source, 'flood').words).toEqual({
      text: 'Das Wasser stieg',
      href: 'https://courier.example/banks/#:~:text=Das%20Wasser%20stieg',
    });
    expect(viewSource(source, 'weir').words).toBeUndefined();
    expect(viewSource(source).words).toBeUndefined();
  });

  test('have no link where the source has no address', () =>
    expect(viewSource({ ...unaddressed, quotes: { flood: 'Das Wasser stieg' } }, 'flood').words).toEqual({
      text: 'Das Wasser stieg',
      href: undefined,
    }));

  test.each([
    ['https://a.example/', 'one, two', 'https://a.example/#:~:text=one%2C%20two'],
    ['https://a.example/', 'well-known & so', 'https://a.example/#:~:text=well%2Dknown%20%26%20so'],
    ['https://a.example/#top', 'so', 'https://a.example/#top:~:text=so'],
    ['https://a.example/?q=1', '“so”', 'https://a.example/?q=1#:~:text=%E2%80%9Cso%E2%80%9D'],
  ])('at %s, %s have the address %s', (url, words, address) => expect(textFragment(url, words)).toBe(address));
});
