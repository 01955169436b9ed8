import { expect, test } from 'vitest';
import { numbersOfClaim } from '../../src/check/claim-numbers.ts';
import { parseContent } from '../../src/parse/content.ts';
import { readFixture } from '../fixtures/river-flood.ts';

const { stories } = parseContent(await readFixture());
const { data: claims } = stories.find(({ slug }) => slug === 'alder-valley-flood')!.claims;
const numbersOf = (id: string) => [...numbersOfClaim(claims[id]!)].sort((a, b) => a - b);

test.each([
  ['a date, and what its text says; of a night also the day before', 'flood', [11, 12, 2023]],
  ['quantities, ranges and a moment', 'river-level', [1.8, 2, 2.6, 4, 6.4, 11, 12, 2023]],
  ['accounts, their days and figures', 'homes-flooded', [12, 13, 14, 90, 180, 220, 312, 2023]],
  ['history, and the days in its text', 'road-closed', [12, 13, 14, 19, 2023]],
  ['every part of a strike, and its moment', 'balloons-upper', [1, 2, 3, 4, 5, 6, 9, 11, 12, 21, 48, 2023]],
  ['regions', 'balloons-lower', [7, 9, 11, 12, 27, 2023]],
  ['votes, and the days in their labels', 'council-vote', [0, 2, 4, 7, 13, 17, 2023]],
  ['a quotation and its translation', 'boatmen-quote', [3, 13, 2023]],
  ['a quotation’s numbers in words', 'marrowby-quote', [12, 60, 2023]],
])('%s', (_, id, numbers) => expect(numbersOf(id)).toEqual(numbers));
