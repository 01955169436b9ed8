import { expect, test } from 'vitest';
import { namesOf } from '../../src/check/twins.ts';
import { pictureAddresses } from '../../src/check/rules/tree/picture-addresses.ts';
import { twinNames } from '../../src/check/rules/tree/twin-names.ts';
import { processorTime } from '../processor-time.ts';
import { entriesAt } from './entries.ts';

test.each([
  [['x.png'], '“x.png”'],
  [['x.png', 'y.png', 'z.png'], '“x.png” and “y.png” and “z.png”'],
  [['v.png', 'w.png', 'x.png', 'y.png', 'z.png'], '“v.png” and “w.png” and “x.png” and 2 more'],
])('the names of %j in words', (paths, words) => {
  expect(namesOf(entriesAt('content', paths))).toBe(words);
});

test('thousands of names that differ in capitals only are told in little time, and in few words', () => {
  const capitals = (at: number) =>
    Array.from('alder-valley', (sign, bit) => ((at >> bit) & 1 ? sign.toUpperCase() : sign));
  const names = Array.from({ length: 4_096 }, (_, at) => capitals(at).join(''));
  const entries = entriesAt(
    'content',
    [...new Set(names)].map((name) => `stories/alder-valley-flood/images/${name}.png`),
  );
  const took = processorTime(() => {
    expect(twinNames.check({ entries }).every(({ message }) => message.length < 300)).toBe(true);
    expect(pictureAddresses.check({ entries })).toEqual([]);
  });
  expect(took).toBeLessThan(5000);
});
