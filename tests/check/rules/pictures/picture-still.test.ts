import { expect, test } from 'vitest';
import { pictureStill } from '../../../../src/check/rules/pictures/picture-still.ts';
import { plainFacts, withFacts } from '../../../fixtures/picture-facts.ts';

const path = 'stories/mill-bridge/images/gauge.webp';

test.each([2, 300])('a file of %i pictures is refused', (frames) => {
  const problems = pictureStill.check(withFacts(path, { ...plainFacts, frames }));
  const message = 'holds several pictures, one after the other';
  expect(problems).toMatchObject([{ file: path, line: 1, column: 1, code: 'E-IMG-MOVES', message }]);
});

test('a file of one picture passes, and what is none is another rule’s business', () => {
  expect(pictureStill.check(withFacts(path, plainFacts))).toEqual([]);
  expect(pictureStill.check(withFacts(path, undefined))).toEqual([]);
});
