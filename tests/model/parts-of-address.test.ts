import { expect, test } from 'vitest';
import { fragmentOf, pathOf } from '../../src/model/parts-of-address.ts';

test.each([
  ['/about/', '/about/', undefined],
  ['/about/#standings', '/about/', 'standings'],
  ['/about/?a=b#c?d', '/about/', 'c?d'],
  ['/about/#', '/about/', ''],
  ['/%61bout/#st%61ndings', '/about/', 'standings'],
  ['/%zz/#%zz', '/%zz/', '%zz'],
  ['#größe', '', 'größe'],
  ['#gr%C3%B6%C3%9Fe', '', 'größe'],
  ['/a%23b/', '/a#b/', undefined],
])('%s has the path “%s” and the fragment “%s”', (href, path, fragment) => {
  expect(pathOf(href)).toBe(path);
  expect(fragmentOf(href)).toBe(fragment);
});
