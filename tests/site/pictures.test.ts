import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { readContent } from '../../src/load/read-content.ts';
import { readPicture, readPictureHead } from '../../src/load/read-picture.ts';
import { plantedExif } from '../fixtures/river-flood.ts';
import { filesOf } from './built-pages.ts';

describe.each(inject('sites'))('the site $name', (site) => {
  const files = filesOf(site);
  const pictures = files.filter((file) => /\.(avif|webp|png|jpe?g|gif|ico)$/.test(file));

  test('has pictures', () => {
    expect(pictures.length).toBeGreaterThan(3);
  });

  test.each(pictures)('%s is whole, stands still, and carries nothing that readers do not see', async (file) => {
    const { facts } = await readPicture(join(site.folder, file));
    expect(facts).toMatchObject({ frames: 1, metadata: false, behind: 0, whole: true });
  });

  test('publishes no original, and no word that a camera wrote into one', async () => {
    const originals = Object.values((await readContent(site.content)).pictures).map(({ digest }) => digest);
    const published = await Promise.all(files.map((file) => readPictureHead(join(site.folder, file))));
    expect(published.filter(({ digest }) => originals.includes(digest))).toEqual([]);
    expect(files.filter((file) => readFileSync(join(site.folder, file)).includes(plantedExif))).toEqual([]);
  });
});
