import { expect, test } from 'vitest';
import { pictureType } from '../../../../src/check/rules/pictures/picture-type.ts';
import { plainFacts, withFacts } from '../../../fixtures/picture-facts.ts';

const images = 'stories/mill-bridge/images/';

test.each([
  ['a page', 'gauge.png', undefined, 'is no picture, though its name says so', 'Save the picture again'],
  ['a page in capitals', 'GAUGE.PNG', undefined, 'is no picture, though its name says so', ''],
  ['a JPEG', 'gauge.png', 'jpeg', 'is a JPEG, but its name ends in .png', 'Rename it to gauge.jpg.'],
  ['an AVIF', 'mill.at.night.webp', 'avif', 'is an AVIF, but its name', 'Rename it to mill.at.night.avif.'],
  ['a PNG', 'notes.txt', 'png', 'is a PNG, but its name ends in .txt', 'Rename it to notes.png.'],
  ['a drawing', 'gauge.png', 'svg', 'is an SVG, which is not published here', 'renaming it is not enough'],
  [
    'a drawing that says so',
    'gauge.svg',
    'svg',
    'is an SVG, which is not published here',
    'a PNG, a JPEG, a WebP, an AVIF',
  ],
  ['a GIF', 'gauge.gif', 'gif', 'is a GIF, which is not published here', ''],
  ['a scan', 'gauge.tif', 'tiff', 'is a TIFF, which is not published here', ''],
  ['a photograph of a phone', 'gauge.jpg', 'heic', 'is a HEIC, which is not published here', ''],
  ['an icon', 'gauge.ico', 'ico', 'is an ICO, which is not published here', ''],
  ['the file of a program', 'gauge.psd', 'psd', 'is a Photoshop file, which is not published here', ''],
] as const)('%s named %s is refused in a story', (_, name, format, message, fix) => {
  const path = images + name;
  const picture = format && { ...plainFacts, format };
  const [problem, ...others] = pictureType.check(withFacts(path, picture));
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ file: path, line: 1, column: 1, code: 'E-IMG-TYPE' });
  expect(problem?.message).toContain(message);
  expect(problem?.fix).toContain(fix);
});

test('of public/ is told that a problem stands there', () => {
  const subject = withFacts('icon.png', { ...plainFacts, format: 'gif' }, 'public');
  expect(pictureType.check(subject)[0]).toMatchObject({ tree: 'public', file: 'icon.png' });
});

test.each([
  ['a PNG', 'gauge.png', 'png', 'content'],
  ['a JPEG', 'gauge.jpg', 'jpeg', 'content'],
  ['a JPEG by its long name', 'gauge.jpeg', 'jpeg', 'content'],
  ['a WebP', 'gauge.webp', 'webp', 'content'],
  ['an AVIF', 'gauge.avif', 'avif', 'content'],
  ['a drawing in public/', 'favicon.svg', 'svg', 'public'],
  ['an icon in public/', 'favicon.ico', 'ico', 'public'],
  ['a font', 'fonts/text.woff2', undefined, 'public'],
  ['a text', 'robots.txt', undefined, 'public'],
  ['a file without an ending', 'keybase', undefined, 'public'],
] as const)('%s passes', (_, path, format, tree) => {
  expect(pictureType.check(withFacts(path, format && { ...plainFacts, format }, tree))).toEqual([]);
});
