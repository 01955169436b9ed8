import { expect, test } from 'vitest';
import { pictureWhole } from '../../../../src/check/rules/pictures/picture-whole.ts';
import { plainFacts, withFacts } from '../../../fixtures/picture-facts.ts';

const path = 'stories/mill-bridge/images/gauge.png';

test.each(['content', 'public'] as const)('a picture of %s/ that is cut off is refused', (tree) => {
  const problems = pictureWhole.check(withFacts(path, { ...plainFacts, whole: false }, tree));
  const message = 'cannot be read to its end';
  expect(problems).toMatchObject([{ file: path, line: 1, column: 1, code: 'E-IMG-BROKEN', message }]);
  expect(problems[0]?.tree ?? 'content').toBe(tree);
});

test('a whole picture passes, and what is none is another rule’s business', () => {
  expect(pictureWhole.check(withFacts(path, plainFacts))).toEqual([]);
  expect(pictureWhole.check(withFacts(path, undefined))).toEqual([]);
});
