import { readFile, readdir } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import type { Picture } from '../model/picture.ts';
import type { ContentFile, ContentFolder } from '../parse/content.ts';
import { readPictureHead } from './read-picture.ts';

/** Reads every text under a content folder, and every picture that is one, sorted by path. */
export async function readContent(folder: string): Promise<ContentFolder> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
  const texts = paths.filter((path) => /\.(mdx|yaml)$/.test(path));
  const pictures = paths.filter((path) => /^stories\/[^/]+\/images\/[^/]+\.(png|jpe?g|webp|avif)$/.test(path));
  return {
    files: await Promise.all(
      texts.map(async (path): Promise<ContentFile> => ({ path, text: await readFile(join(folder, path), 'utf8') })),
    ),
    pictures: Object.fromEntries(await readPictures(folder, pictures)),
  };
}

/** One after the other, so that a folder of large pictures takes no more memory than one. */
async function readPictures(folder: string, paths: readonly string[]): Promise<[string, Picture][]> {
  const read: [string, Picture][] = [];
  for (const path of paths) {
    const file = join(folder, path);
    const { facts, digest } = await readPictureHead(file);
    if (!facts || facts.width === 0) continue;
    const { width, height } = facts;
    read.push([path, { name: basename(path), file, digest, width, height }]);
  }
  return read;
}
