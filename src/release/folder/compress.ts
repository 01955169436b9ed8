import { chmod, link, open, readFile, rm } from 'node:fs/promises';
import { extname } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants, gunzip, gzip } from 'node:zlib';
import { readable } from './ready.ts';

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/** Endings of files that become much smaller. Pictures and fonts are compressed in themselves. */
const compressed = new Set(['.html', '.xml', '.json', '.txt', '.svg', '.webmanifest']);

/** Endings of the compressed forms of a file. */
export const encodings = ['.br', '.gz'] as const;

type Encoding = (typeof encodings)[number];

const compress: Record<Encoding, (bytes: Buffer) => Promise<Buffer>> = {
  '.br': (bytes) => {
    const { BROTLI_PARAM_QUALITY: quality, BROTLI_PARAM_SIZE_HINT: size } = constants;
    return toBrotli(bytes, { params: { [quality]: 11, [size]: bytes.length } });
  },
  '.gz': (bytes) => toGzip(bytes, { level: 9 }),
};
const decompress: Record<Encoding, (bytes: Buffer) => Promise<Buffer>> = {
  '.br': promisify(brotliDecompress),
  '.gz': promisify(gunzip),
};

/**
 * Puts `.br` and `.gz` beside a file with these bytes, where they help. `same` is the same file of an earlier release,
 * whose compressed forms are taken over where they are what they should be; compressing is what takes longest.
 */
export async function compressFile(file: string, bytes: Buffer, same?: string): Promise<void> {
  if (!compressed.has(extname(file))) return;
  for (const encoding of encodings) {
    if (same !== undefined && (await takeOver(same, file, bytes, encoding))) continue;
    await writeReadable(file + encoding, await compress[encoding](bytes));
  }
}

/** Links a compressed form of an earlier release beside a file. False where it cannot, or must not, be used. */
async function takeOver(same: string, file: string, bytes: Buffer, encoding: Encoding): Promise<boolean> {
  try {
    await link(same + encoding, file + encoding);
    if ((await decompress[encoding](await readFile(file + encoding))).equals(bytes)) return true;
  } catch {
    // Whatever was wrong with it, the file is compressed anew.
  }
  await rm(file + encoding, { force: true });
  return false;
}

/** Writes a file that was not there, for everybody to read. */
export async function writeReadable(file: string, bytes: Buffer): Promise<void> {
  const handle = await open(file, 'wx');
  try {
    await handle.writeFile(bytes);
  } finally {
    await handle.close();
  }
  await chmod(file, readable.file);
}
