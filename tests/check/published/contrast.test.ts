import { expect, test } from 'vitest';
import { contrast } from '../../../src/check/published/contrast.ts';

const long = 'The river stood at four metres in the night, and nobody in the town had ever seen it so high before that';

test.each([
  ['short ones whole', 'four', 'five', 'four', 'five'],
  ['numbers and lists as YAML has them', 48, ['a', 'b'], '48', '["a","b"]'],
  ['one that is not there as none', undefined, 'five', undefined, 'five'],
  [
    'long ones from the word before the first difference',
    long,
    long.replace('so high', 'so low'),
    '… so high before that',
    '… so low before that',
  ],
  [
    'long ones that differ near their beginning from there',
    long,
    long.replace('river', 'water'),
    'The river stood at four metres in the night, and nobody in t …',
    'The water stood at four metres in the night, and nobody in t …',
  ],
  ['a long one that goes on', long, `${long} night`, '… that', '… that night'],
])('values are quoted: %s', (_, before, now, was, is) => {
  expect(contrast(before, now)).toEqual({ was, is });
});
