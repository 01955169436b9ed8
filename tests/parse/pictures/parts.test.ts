import { describe, expect, test } from 'vitest';
import type { PictureKind } from '../../../src/parse/pictures/kind.ts';
import { hidesParts, partsOf } from '../../../src/parse/pictures/parts.ts';
import {
  blackPng,
  movingPicture,
  movingPng,
  plainPicture,
  pngHead,
  pngOf,
  withJpegPart,
} from '../../fixtures/hand-made-pictures.ts';

const exif = { IFD0: { Artist: 'The keeper' } };
const write = {
  png: () => plainPicture().png(),
  jpeg: () => plainPicture().jpeg(),
  webp: () => plainPicture().webp(),
  avif: () => plainPicture().avif(),
};
const jpeg = await write.jpeg().toBuffer();
const hides = (kind: PictureKind, bytes: Uint8Array) => hidesParts(kind, partsOf(kind, bytes));

describe.each(Object.entries(write))('%s', (name, make) => {
  const kind = name as keyof typeof write;

  test('ends where its file does, and hides nothing', async () => {
    const bytes = await make().toBuffer();
    expect(partsOf(kind, bytes).end).toBe(bytes.length);
    expect(hides(kind, bytes)).toBe(false);
  });

  test('with a colour profile hides nothing', async () => {
    expect(hides(kind, await make().withIccProfile('p3').toBuffer())).toBe(false);
  });

  test('followed by something else ends before that', async () => {
    const bytes = await make().toBuffer();
    expect(partsOf(kind, Buffer.concat([bytes, Buffer.alloc(30)])).end).toBe(bytes.length);
  });

  test('that is cut off anywhere does not end, and never throws', async () => {
    const bytes = await make().toBuffer();
    const cuts = Array.from({ length: bytes.length - 12 }, (_, more) => 12 + more);
    const ends = cuts.map((cut) => ({ cut, end: partsOf(kind, bytes.subarray(0, cut)).end }));
    // Between two of its parts an AVIF may end. Whether one is missing is for a decoder to say.
    expect(ends.filter(({ cut, end }) => end !== undefined && !(kind === 'avif' && end === cut))).toEqual([]);
  });
});

test.each(['png', 'jpeg', 'webp'] as const)('a %s with EXIF hides something', async (kind) => {
  expect(hides(kind, await write[kind]().withExif(exif).toBuffer())).toBe(true);
});

test.each([
  ['a comment', 0xfe, 'by the keeper'],
  ['a caption', 0xed, 'Photoshop 3.0\0'],
  ['a list of further pictures', 0xe2, 'MPF\0'],
  ['a small picture of its own', 0xe0, `JFIF\0\x01\x02\0\0\x01\0\x01\x01\x01\0\0\0`],
  ['something of a program', 0xeb, 'Dredge'],
])('a JPEG with %s hides something', (_, marker, data) => {
  const bytes = withJpegPart(jpeg, marker, data);
  expect(hides('jpeg', bytes)).toBe(true);
  expect(partsOf('jpeg', bytes).end).toBe(bytes.length);
});

test('a JPEG with a plain head hides nothing', () => {
  expect(hides('jpeg', withJpegPart(jpeg, 0xe0, 'JFIF\0\x01\x02\0\0\x01\0\x01\0\0'))).toBe(false);
  expect(hides('jpeg', withJpegPart(jpeg, 0xee, 'Adobe\0d\0\0\0\0\x01'))).toBe(false);
});

test('a JPEG in several passes, and one that says where it can be taken up again, are read to their end', async () => {
  const progressive = await plainPicture(300, 200).jpeg({ progressive: true }).toBuffer();
  expect(partsOf('jpeg', progressive).end).toBe(progressive.length);
  const restarts = Buffer.concat([
    jpeg.subarray(0, -2),
    Buffer.from([0xff, 0xd3, 0x12, 0xff, 0, 0xff, 0xff]),
    jpeg.subarray(-2),
  ]);
  expect(partsOf('jpeg', restarts).end).toBe(restarts.length);
});

test.each(['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME', 'mkBT'])('a PNG with a part %s hides something', (name) => {
  expect(hides('png', blackPng(4, 3, [name, Buffer.from('Author\0The keeper')]))).toBe(true);
});

test('a PNG without an end has none, whatever length a part claims', () => {
  expect(partsOf('png', pngOf(pngHead(4, 3))).end).toBeUndefined();
  const claims = pngOf(pngHead(4, 3), ['IDAT']);
  claims.writeUInt32BE(0xffffffff, claims.length - 12);
  expect(partsOf('png', claims)).toEqual({ names: ['IHDR', 'IDAT'], end: undefined });
});

test('the parts of a PNG that moves are told, and none is hidden', () => {
  expect(partsOf('png', movingPng()).names).toEqual(['IHDR', 'acTL', 'fcTL', 'IDAT', 'fcTL', 'fdAT', 'IEND']);
  expect(hides('png', movingPng())).toBe(false);
});

test('a WebP of several frames hides nothing', async () => {
  expect(hides('webp', await (await movingPicture()).webp().toBuffer())).toBe(false);
});

/** An icon of one size. */
function ico(picture: Buffer, length = picture.length): Buffer {
  const head = Buffer.alloc(22);
  head.set([0, 0, 1, 0, 1, 0]);
  head.writeUInt32LE(length, 14);
  head.writeUInt32LE(22, 18);
  return Buffer.concat([head, picture]);
}

test('an icon is as clean as the PNGs in it, and ends with the last', () => {
  const icon = ico(blackPng(16, 16));
  expect(partsOf('ico', icon)).toEqual({ names: ['IHDR', 'IDAT', 'IEND'], end: icon.length });
  expect(hides('ico', icon)).toBe(false);
  expect(hides('ico', ico(blackPng(16, 16, ['tEXt', Buffer.from('Author\0The keeper')])))).toBe(true);
  expect(partsOf('ico', ico(blackPng(16, 16), 9999)).end).toBeUndefined();
  expect(partsOf('ico', Buffer.from([0, 0, 1, 0, 0xff, 0xff])).end).toBeUndefined();
});

test('a kind that is not taken apart is its bytes, and hides nothing that is known', () => {
  const bytes = Buffer.from('GIF89a');
  expect(partsOf('gif', bytes)).toEqual({ names: [], end: 6 });
  expect(hides('gif', bytes)).toBe(false);
});
