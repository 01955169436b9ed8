import { expect, test } from 'vitest';
import { pictureMetadata } from '../../../../src/check/rules/pictures/picture-metadata.ts';
import { plainFacts, withFacts } from '../../../fixtures/picture-facts.ts';

test.each([
  ['notes', { metadata: true }, 'carries notes that readers do not see'],
  ['something behind its end', { behind: 31 }, 'carries 31 bytes behind the end of the picture'],
])('a picture of public/ with %s is refused', (_, more, message) => {
  const problems = pictureMetadata.check(withFacts('icon.png', { ...plainFacts, ...more }, 'public'));
  expect(problems).toMatchObject([{ tree: 'public', file: 'icon.png', line: 1, column: 1, code: 'E-IMG-META' }]);
  expect(problems[0]?.message).toContain(message);
});

test('a picture of a story may carry both: the site publishes neither', () => {
  const facts = { ...plainFacts, metadata: true, behind: 31 };
  expect(pictureMetadata.check(withFacts('stories/mill-bridge/images/gauge.png', facts))).toEqual([]);
});

test('a clean picture of public/ passes, and what is none is another rule’s business', () => {
  expect(pictureMetadata.check(withFacts('icon.png', plainFacts, 'public'))).toEqual([]);
  expect(pictureMetadata.check(withFacts('icon.png', undefined, 'public'))).toEqual([]);
});
