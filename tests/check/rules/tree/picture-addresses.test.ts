import { expect, test } from 'vitest';
import { pictureAddresses } from '../../../../src/check/rules/tree/picture-addresses.ts';
import { refusedIn } from '../../entries.ts';

const images = 'stories/a/images/';

test('pictures that differ in their endings only are told, both', () => {
  const fix = 'Delete one of them, or give it a name that differs before its ending.';
  expect(refusedIn(pictureAddresses, 'content', [`${images}gauge.jpg`, `${images}gauge.png`])).toEqual([
    `${images}gauge.jpg is published under the same name as “gauge.png” beside it; ${fix}`,
    `${images}gauge.png is published under the same name as “gauge.jpg” beside it; ${fix}`,
  ]);
});

test.each([
  ['a-b.png', 'a--b.png'],
  ['a b.png', 'a-b.jpg'],
  ['a.png', 'A.jpg'],
])('%s and %s', (one, other) => {
  expect(refusedIn(pictureAddresses, 'content', [images + one, images + other])).toHaveLength(2);
});

test('names that differ in capitals only are told elsewhere', () => {
  expect(refusedIn(pictureAddresses, 'content', [`${images}a.png`, `${images}A.png`])).toEqual([]);
});

test('pictures of two stories, pictures of public/, and other names pass', () => {
  expect(refusedIn(pictureAddresses, 'public', ['icon.png', 'icon.svg', 'icon.webp'])).toEqual([]);
  const paths = [`${images}a.png`, `${images}b.png`, 'stories/b/images/a.jpg', 'stories/a/a.jpg', 'stories/a/a.png'];
  expect(refusedIn(pictureAddresses, 'content', paths)).toEqual([]);
});
