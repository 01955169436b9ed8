import { expect, test } from 'vitest';
import { isWrittenAsTitle } from '../../src/check/titles-of-works.ts';

test.each([
  'The Keeper and the River',
  'A Gauge for All Seasons',
  'Waters of the Alder Valley',
  'Lanterns over Brindlecombe, 1998–2023',
  'Der Strom und die Stadt',
  'L’Eau et la Ville',
  'Under the Weir-Keeper’s Lamp',
])('“%s” is written as a title', (text) => expect(isWrittenAsTitle(text)).toBe(true));

test.each([
  'We forgot why we had kept dry',
  'the keeper and the river',
  'The river of which we spoke',
  'We of the Alder Valley know our river',
  'The',
  'no well safe',
  'Why?',
  '',
])('“%s” is not', (text) => expect(isWrittenAsTitle(text)).toBe(false));
