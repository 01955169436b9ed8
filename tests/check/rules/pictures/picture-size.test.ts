import { expect, test } from 'vitest';
import { pictureSize } from '../../../../src/check/rules/pictures/picture-size.ts';
import { mostPictureBytes } from '../../../../src/model/picture.ts';
import { plainFacts, withFacts } from '../../../fixtures/picture-facts.ts';

const path = 'stories/mill-bridge/images/gauge.png';
const avif = (width: number, height: number) => withFacts(path, { ...plainFacts, format: 'avif', width, height });
const sized = (width: number, height: number) => withFacts(path, { ...plainFacts, width, height });

test.each([
  ['wide', sized(20_000, 4), 'is 20,000 × 4 pixels, and 12,000 on a side are the most'],
  ['high', sized(300, 12_001), 'is 300 × 12,001 pixels, and 12,000 on a side are the most'],
  ['large on both sides', sized(60_000, 60_000), 'is 60,000 × 60,000 pixels, and 12,000 on a side are the most'],
  ['large altogether', sized(8_000, 5_001), 'is 8,000 × 5,001 pixels, and 40,000,000 altogether are the most'],
  [
    'large for an AVIF',
    avif(4_000, 4_001),
    'is 4,000 × 4,001 pixels, and 16,000,000 altogether are the most for an AVIF',
  ],
  ['heavy', { ...sized(300, 200), bytes: mostPictureBytes + 1 }, 'has 11 MB, and 10 MB is the most'],
  ['heavy, and none', { ...withFacts(path, undefined), bytes: 1_234_567_890 }, 'has 1,235 MB, and 10 MB is the most'],
  ['narrow', sized(1, 900), 'is 1 × 900 pixels, too small to be seen'],
  ['a dot', sized(1, 1), 'is 1 × 1 pixels, too small to be seen'],
])('a picture that is too %s is refused', (_, subject, message) => {
  const problems = pictureSize.check(subject);
  expect(problems).toMatchObject([{ file: path, line: 1, column: 1, code: 'E-IMG-SIZE', message }]);
});

test.each([
  ['of the most pixels on a side', sized(12_000, 3_333)],
  ['of the most pixels of an AVIF', avif(4_000, 4_000)],
  ['of the most pixels altogether', sized(8_000, 5_000)],
  ['of the most bytes', { ...sized(300, 200), bytes: mostPictureBytes }],
  ['of the fewest pixels', sized(2, 2)],
  ['whose size is not known', sized(0, 0)],
  ['that is none', withFacts(path, undefined)],
])('a picture %s passes', (_, subject) => {
  expect(pictureSize.check(subject)).toEqual([]);
});
