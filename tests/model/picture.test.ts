import { expect, test } from 'vitest';
import { pictureFiles, widthsOf, type Picture } from '../../src/model/picture.ts';

const picture = (width: number, name = 'gauge.png'): Picture => ({
  name,
  file: '',
  digest: 'abc123',
  width,
  height: 100,
});

test.each([
  [2000, [360, 720, 1280]],
  [1280, [360, 720, 1280]],
  [1000, [360, 720, 1000]],
  [360, [360]],
  [200, [200]],
])('a picture of %d pixels is never made wider', (width, widths) => {
  expect(widthsOf(picture(width))).toEqual(widths);
});

test('its files carry the digest and the width', () => {
  expect(pictureFiles(picture(400)).map(({ name }) => name)).toEqual([
    'gauge-abc123-360.avif',
    'gauge-abc123-400.avif',
    'gauge-abc123-360.webp',
    'gauge-abc123-400.webp',
  ]);
});

test('their names are plain, whatever the name of the original', () => {
  expect(pictureFiles(picture(300, 'At the Gauge (1).v2.JPG'))[0]?.name).toBe('at-the-gauge-1-v2-abc123-300.avif');
});
