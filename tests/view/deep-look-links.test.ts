import { expect, test } from 'vitest';
import type { DeepLookPart } from '../../src/model/deep-look-parts.ts';
import { viewPartTitles } from '../../src/view/deep-look-links.ts';

const partOf = (number: number, ...titles: string[]): DeepLookPart => ({
  number: number === 1 ? undefined : number,
  sections: titles.map((title) => ({ id: title.toLowerCase(), title })),
  body: [],
  places: { headings: [], marked: [] },
  pages: 1,
});
const parts = [
  partOf(1, 'Rain', 'Snow'),
  partOf(2, 'Flood', 'Ebb'),
  partOf(3, 'Mud', 'Sand', 'Silt'),
  partOf(4, 'Sun'),
];
const address = (part?: number) => `/${part ?? ''}`;

test('a part and those beside it are given by all their sections, the others by the first', () => {
  expect(viewPartTitles(parts, parts[0]!, address)).toEqual([
    { number: 1, words: 'Rain; Snow', href: '/', current: true },
    { number: 2, words: 'Flood; Ebb', href: '/2', current: false },
    { number: 3, words: 'Mud … and 2 more', href: '/3', current: false },
    { number: 4, words: 'Sun', href: '/4', current: false },
  ]);
});

test('a Deep Look in one part has no such links', () => {
  expect(viewPartTitles(parts.slice(0, 1), parts[0]!, address)).toEqual([]);
});
