/** What kinds of picture are known, each with the endings of its files, the usual one first. */
export const pictureEndings = {
  png: ['png'],
  jpeg: ['jpg', 'jpeg'],
  webp: ['webp'],
  avif: ['avif'],
  gif: ['gif'],
  svg: ['svg'],
  ico: ['ico'],
  heic: ['heic', 'heif'],
  tiff: ['tif', 'tiff'],
  bmp: ['bmp'],
  psd: ['psd'],
  jxl: ['jxl'],
} as const satisfies Record<string, readonly string[]>;

export type PictureKind = keyof typeof pictureEndings;

/** How files of a kind begin, their bytes read as Latin-1. */
const signatures: readonly (readonly [PictureKind, RegExp])[] = [
  ['png', /^\x89PNG\r\n\x1a\n/],
  ['jpeg', /^\xff\xd8\xff/],
  ['webp', /^RIFF[^]{4}WEBP/],
  ['gif', /^GIF8[79]a/],
  ['ico', /^\0\0\x01\0[^\0]\0/],
  ['tiff', /^(?:II[*+]\0|MM\0[*+])/],
  ['bmp', /^BM[^]{4}\0{4}/],
  ['psd', /^8BPS\0[\x01\x02]/],
  ['jxl', /^(?:\xff\x0a|\0\0\0\x0cJXL \r\n\x87\n)/],
  [
    'svg',
    /^(?:\xef\xbb\xbf)?\s*(?:<(?:\?[^>]*|!--(?:(?!-->)[^])*--|!DOCTYPE[^>[]*(?:\[[^\]]*\])?\s*)>\s*)*<(?:\w+:)?svg[\s>/]/,
  ],
];

/** As far as a file is read to tell its kind, in bytes: an SVG may begin with remarks. */
const farEnough = 4096;

/** What kind of picture a file is by its bytes, whatever its name says. Undefined where it is none that is known. */
export function kindOfPicture(bytes: Uint8Array): PictureKind | undefined {
  const start = Buffer.from(bytes.subarray(0, farEnough)).toString('latin1');
  const brands = brandsOf(start);
  if (brands.some((brand) => /^avi[fs]$/.test(brand))) return 'avif';
  if (brands.some((brand) => /^(?:he[iv][a-z]|mif1|msf1)$/.test(brand))) return 'heic';
  return signatures.find(([, pattern]) => pattern.test(start))?.[0];
}

/** AVIF and HEIC are one container: it begins with the names of what it may be read as. */
function brandsOf(start: string): string[] {
  if (start.slice(4, 8) !== 'ftyp') return [];
  const names = start.slice(8, Buffer.from(start.slice(0, 4), 'latin1').readUInt32BE());
  return (names.match(/[^]{4}/g) ?? []).filter((_, at) => at !== 1);
}
