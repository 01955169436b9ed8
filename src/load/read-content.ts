import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import sharp from 'sharp';
import type { Picture } from '../model/picture.ts';
import type { ContentFile, ContentFolder } from '../parse/content.ts';

/** Reads every text and picture under a content folder, sorted by path. */
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
    pictures: Object.fromEntries(
      await Promise.all(pictures.map(async (path) => [path, await readPicture(join(folder, path))] as const)),
    ),
  };
}

async function readPicture(file: string): Promise<Picture> {
  const bytes = await readFile(file);
  const { width, height } = (await sharp(bytes).metadata()).autoOrient;
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  return { name: basename(file), file, digest, width, height };
}
