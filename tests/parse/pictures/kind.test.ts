import { expect, test } from 'vitest';
import { kindOfPicture, pictureEndings } from '../../../src/parse/pictures/kind.ts';
import { blackPng, movingPicture, plainPicture } from '../../fixtures/hand-made-pictures.ts';

const written = {
  png: () => plainPicture().png().toBuffer(),
  jpeg: () => plainPicture().jpeg().toBuffer(),
  webp: () => plainPicture().webp().toBuffer(),
  avif: () => plainPicture().avif().toBuffer(),
  gif: async () => (await movingPicture()).gif().toBuffer(),
  tiff: () => plainPicture().tiff().toBuffer(),
};

test.each(Object.entries(written))('a file that a program wrote as %s is known as such', async (kind, write) => {
  expect(kindOfPicture(await write())).toBe(kind);
});

const container = (...brands: string[]) =>
  `\0\0\0${String.fromCharCode(12 + 4 * brands.length)}ftyp${brands[0] ?? ''}\0\0\0\0${brands.slice(1).join('')}`;
const svg = '<svg xmlns="http://www.w3.org/2000/svg"/>';

test.each([
  ['avif', 'a sequence', container('avis', 'msf1')],
  ['avif', 'one whose first name is that of its container', container('mif1', 'miaf', 'avif')],
  ['heic', 'of a phone', container('heic', 'mif1')],
  ['heic', 'whose first name is that of its container', container('mif1', 'heic')],
  ['tiff', 'of the other order of bytes', 'MM\0*\0\0\0\x08'],
  ['ico', 'with one size', '\0\0\x01\0\x01\0\x20\x20'],
  ['bmp', 'of a paint program', 'BM\x46\0\0\0\0\0\0\0\x36'],
  ['psd', 'of Photoshop', '8BPS\0\x01\0\0'],
  ['jxl', 'without a container', '\xff\x0a\xfa\x7f'],
  ['svg', 'on its own', svg],
  ['svg', 'behind a declaration and a byte-order mark', `\xef\xbb\xbf<?xml version="1.0"?>\n${svg}`],
  ['svg', 'behind remarks', `<!-- one > two -->\n<!-- three -->${svg}`],
  ['svg', 'behind a document type with entities', `<!DOCTYPE svg [<!ENTITY a "b">]>\n${svg}`],
  ['svg', 'with a prefix', '<s:svg xmlns:s="http://www.w3.org/2000/svg"/>'],
])('a %s %s is known as such', (kind, _, start) => {
  expect(kindOfPicture(Buffer.from(start, 'latin1'))).toBe(kind);
});

test.each([
  ['nothing', ''],
  ['a page', '<!doctype html><svg></svg>'],
  ['a text that names an SVG', 'An <svg> is a drawing.'],
  ['a text that begins like a bitmap', 'BM: the water stood high.'],
  ['a film', container('isom', 'mp42')],
  ['a container of no bytes', '\0\0\0\0ftypheic'],
  ['half a signature', '\x89PNG'],
])('%s is no picture', (_, start) => {
  expect(kindOfPicture(Buffer.from(start, 'latin1'))).toBeUndefined();
});

test('many remarks before what is no SVG take no time', () => {
  const begun = process.cpuUsage().user;
  expect(kindOfPicture(Buffer.from(`${'<!-- -->'.repeat(500)}<p>`))).toBeUndefined();
  expect(process.cpuUsage().user - begun).toBeLessThan(1_000_000);
});

test('no two kinds have the same ending', () => {
  const endings = Object.values(pictureEndings).flat();
  expect(new Set(endings).size).toBe(endings.length);
  expect(kindOfPicture(blackPng(2, 2))).toBe('png');
});
