import { link, readFile, writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/** Endings of files that become much smaller. Pictures and fonts are compressed in themselves. */
const compressed = new Set(['.html', '.xml', '.json', '.txt', '.svg', '.webmanifest']);

/**
 * Puts `.br` and `.gz` beside a file where they help. `same` is the same file of an earlier release, whose compressed
 * forms are taken over; compressing is what takes longest.
 */
export async function compressFile(file: string, same?: string): Promise<void> {
  if (!compressed.has(extname(file))) return;
  if (same !== undefined && (await linkBoth(same, file))) return;
  const bytes = await readFile(file);
  const quality = {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  };
  await writeFile(`${file}.br`, await toBrotli(bytes, quality));
  await writeFile(`${file}.gz`, await toGzip(bytes, { level: 9 }));
}

async function linkBoth(from: string, to: string): Promise<boolean> {
  try {
    for (const ending of ['.br', '.gz']) await link(from + ending, to + ending);
    return true;
  } catch {
    return false;
  }
}
