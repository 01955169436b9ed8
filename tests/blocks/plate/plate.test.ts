import { expect, test } from 'vitest';
import { plateBlock, viewPlate } from '../../../src/blocks/plate/plate.ts';
import { fixtureSetting } from '../setting.ts';

const setting = await fixtureSetting();
const { digest } = setting.story.pictures['gauge.png']!;
const address = (width: number, format: string) =>
  `/stories/alder-valley-flood/images/gauge-${digest}-${width}.${format}`;

test('offers AVIF before WebP, in every width up to its own', () => {
  const { sources } = viewPlate(setting, 'gauge.png');
  expect(sources).toEqual(
    ['avif', 'webp'].map((format) => ({
      type: `image/${format}`,
      srcset: [360, 720, 1200].map((width) => `${address(width, format)} ${width}w`).join(','),
    })),
  );
});

test('gives browsers without either a file of the middle width', () => {
  expect(viewPlate(setting, 'gauge.png').src).toBe(address(720, 'webp'));
});

test('keeps the proportions of the picture', () => {
  expect(viewPlate(setting, 'gauge.png')).toMatchObject({ width: 1200, height: 900 });
  expect(viewPlate(setting, 'valley.jpg')).toMatchObject({ width: 1280, height: 560 });
});

const plate = { src: 'gauge.png', credit: 'Drawing: CC0' };

test.each([
  ['with alt', true, { ...plate, alt: 'A gauge.' }],
  ['with decorative', true, { ...plate, decorative: true }],
  ['with both', false, { ...plate, alt: 'A gauge.', decorative: true }],
  ['with neither', false, plate],
  ['without credit', false, { src: 'gauge.png', alt: 'A gauge.' }],
])('a plate %s is accepted: %s', (_, accepted, attributes) => {
  expect(plateBlock.props.safeParse(attributes).success).toBe(accepted);
});
