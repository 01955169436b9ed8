import { expect, test } from 'vitest';
import { drawProfile, type Depth } from '../../src/charts/profile.ts';
import { most } from '../../src/model/page-limits.ts';

const depths: Depth[] = [1, 2, 2, 4];

/** So many claims, told in turn in three groups. */
function claims(count: number) {
  return Array.from({ length: count }, (_, i) => ({
    id: `claim-${i}`,
    depth: depths[i % depths.length]!,
    group: `group ${i % 3}`,
  }));
}

test.each([
  [0, true, false],
  [3, true, false],
  [12, true, false],
  [13, false, false],
  [30, false, false],
  [60, false, false],
  [61, false, true],
  [200, false, true],
])('%d claims: labelled %s, counted %s', (count, labelled, counted) => {
  expect(drawProfile(claims(count), most)).toMatchObject({ total: count, labelled, counted });
});

test('counts every depth, zeros included', () => {
  expect(drawProfile(claims(8), most).counts).toEqual({ 1: 2, 2: 4, 3: 0, 4: 2, 5: 0 });
  expect(drawProfile([], most).counts).toEqual({ 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 });
});

test('groups stand in the order in which they first occur, claims in the order given', () => {
  const told = [
    { id: 'a', depth: 2, group: 'second half' },
    { id: 'b', depth: 1, group: 'first half' },
    { id: 'c', depth: 5, group: 'second half' },
  ] as const;
  expect(drawProfile(told, most).groups).toEqual([
    { group: 'second half', total: 2, counts: { 1: 0, 2: 1, 3: 0, 4: 0, 5: 1 }, claims: [told[0], told[2]] },
    { group: 'first half', total: 1, counts: { 1: 1, 2: 0, 3: 0, 4: 0, 5: 0 }, claims: [told[1]] },
  ]);
});

test('past sixty a group has its counts instead of its claims, and none is lost', () => {
  const { groups } = drawProfile(claims(200), most);
  expect(groups.flatMap((group) => group.claims)).toEqual([]);
  expect(groups.map(({ total }) => total)).toEqual([67, 67, 66]);
  const told = groups.flatMap(({ counts }) => Object.values(counts)).reduce((sum, count) => sum + count, 0);
  expect(told).toBe(200);
});

test('hands through whatever else a claim carries', () => {
  const [group] = drawProfile([{ id: 'a', depth: 1, group: 'g', href: '#a' }], most).groups;
  expect(group?.claims[0]?.href).toBe('#a');
});
