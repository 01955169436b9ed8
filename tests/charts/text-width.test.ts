import { expect, test } from 'vitest';
import { textWidth } from '../../src/charts/text-width.ts';

// In em, measured once in Chromium: the wider of Public Sans (500) and Liberation Sans scaled by the fallback’s 104.87 %.
test.each([
  ['Crimea (occupied)', 8.87],
  ['Svetlograd, Stavropol region', 13.98],
  ['Voronezh region', 8.14],
  ['Moscow', 4.03],
  ['0123456789', 6.09],
])('“%s” is not taken for narrower than it is, nor for much wider', (text, measured) => {
  expect(textWidth(text)).toBeGreaterThanOrEqual(measured);
  expect(textWidth(text)).toBeLessThan(1.12 * measured);
});

test.each([
  ['', 0],
  ['서울', 2],
  ['e\u0301', textWidth('e')],
])('“%s” is %d em wide', (text, width) => {
  expect(textWidth(text)).toBe(width);
});
