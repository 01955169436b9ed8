import { expect, test } from 'vitest';
import { renamedTo } from '../../../src/check/published/renamed.ts';

const flood = { slug: 'flood', claims: ['water', 'homes', 'weir', 'wells', 'road'] };

test.each([
  ['all of its claims', [{ slug: 'high-water', claims: flood.claims }], 'high-water'],
  ['four of five', [{ slug: 'high-water', claims: ['road', 'wells', 'weir', 'homes'] }], 'high-water'],
  ['others besides', [{ slug: 'high-water', claims: [...flood.claims, 'vote', 'cost'] }], 'high-water'],
  [
    'more than a third story',
    [
      { slug: 'mill', claims: flood.claims.slice(1) },
      { slug: 'high-water', claims: flood.claims },
    ],
    'high-water',
  ],
  ['three of five', [{ slug: 'high-water', claims: ['road', 'wells', 'weir'] }], undefined],
  ['none', [], undefined],
])('a story is another under a new name that has %s', (_, among, slug) => {
  expect(renamedTo(flood, among)).toBe(slug);
});

test('a story without claims is no other', () => {
  expect(renamedTo({ slug: 'flood', claims: [] }, [{ slug: 'mill', claims: ['water'] }])).toBeUndefined();
});
