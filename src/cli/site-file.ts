import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { hostFiles } from '../release/host-files.ts';

/** What stands at an address: a file, a folder whose address lacks its last slash, or nothing that is shown. */
export type Found = { file: string } | 'folder' | 'nothing';

/** What a path below the base leads to in a folder, as a plain static host finds it. */
export async function findFile(folder: string, path: string): Promise<Found> {
  if (/(^|\/)\./.test(path) || hostFiles.includes(path)) return 'nothing';
  const wanted = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  const there = await stat(join(folder, wanted)).catch(() => undefined);
  if (there?.isFile()) return { file: wanted };
  return there?.isDirectory() ? 'folder' : 'nothing';
}

/** The path of a request in plain words; undefined where it is none, or would lead out of the folder. */
export function pathOf(address: string): string | undefined {
  try {
    const path = decodeURIComponent(address.replace(/[?#].*$/s, ''));
    const parts = path.split(/[/\\]/);
    return path.includes('\0') || parts.includes('..') || !path.startsWith('/') ? undefined : path;
  } catch {
    return undefined;
  }
}

const encodings = { br: '.br', gzip: '.gz' } as const;

/** The bytes of a file as a reader accepts them: those of the compressed file beside it, where there is one. */
export async function readAccepted(file: string, accepts = ''): Promise<{ bytes: Buffer; encoding?: string }> {
  for (const [encoding, ending] of Object.entries(encodings)) {
    const bytes = new RegExp(`\\b${encoding}\\b`).test(accepts)
      ? await readFile(file + ending).catch(() => null)
      : null;
    if (bytes) return { bytes, encoding };
  }
  return { bytes: await readFile(file) };
}
