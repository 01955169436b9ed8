import { expect, test } from 'vitest';
import { sourceMapScan } from '../../src/verify/scan-source-maps.ts';
import { scanFiles } from './scan-files.ts';

test('source maps are found, and what leads to one', async () => {
  const files = { 'a.css': 'p{}\n/*# sourceMappingURL=a.css.map */', 'a.css.map': '{}', 'b.css': 'p{}' };
  expect(await scanFiles(sourceMapScan(), files)).toEqual([
    'a.css: leads to a source map',
    'a.css.map: is a source map',
  ]);
});
