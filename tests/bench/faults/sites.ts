import { createHash } from 'node:crypto';
import { cp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describeFiles, manifestName, manifestText, readManifest } from '../../../src/release/manifest.ts';
import { start, type Running } from './command.ts';

/** The content that is built. */
export const fixture = 'tests/fixtures/river-flood';
const story = 'stories/alder-valley-flood';

/** A figure of the fixture, and another of as many digits. */
const [figure, corrected] = ['value: 312', 'value: 315'] as const;

/** The names of pictures hold a digest of twelve digits. */
const pictureName = /-[0-9a-f]{12}(?=-\d+\.(?:avif|webp))/g;

/** The sites that are published: folders of built files. */
export interface Sites {
  /** As the fixture has it. */
  first: string;
  /** The same with another figure of as many digits. */
  corrected: string;
  /** Ten releases: each differs from every other in each page, in as many bytes, and in the names of its pictures. */
  many: string[];
}

/** Builds the fixture twice, and makes the other sites from it. */
export async function makeSites(work: string): Promise<Sites> {
  const content = join(work, 'content');
  const [first, second] = [join(work, 'first'), join(work, 'corrected')];
  await cp(fixture, content, { recursive: true });
  await buildWell(content, first);
  const claims = join(content, story, 'claims.yaml');
  const text = await readFile(claims, 'utf8');
  if (!text.includes(figure)) throw new Error(`The fixture has no “${figure}” any more.`);
  await writeFile(claims, text.replace(figure, corrected));
  await buildWell(content, second);
  const many: string[] = [];
  for (let number = 0; number < 10; number += 1) {
    const folder = join(work, `release-${number}`);
    await derive(first, folder, String(number));
    many.push(folder);
  }
  return { first, corrected: second, many };
}

/** Builds a content folder as a site that is not for the public. `temporary` is where it works meanwhile. */
export function buildCommand(content: string, out: string, temporary: string): Running {
  const env = { CONTENT_DIR: content, SITE_URL: 'https://news.example', BASE_PATH: '/', CHECK_HISTORY: 'optional' };
  return start('build', ['--out', out, '--staging'], { ...env, TMPDIR: temporary });
}

async function buildWell(content: string, out: string): Promise<void> {
  const { code, printed } = await buildCommand(content, out, dirname(out)).ended;
  if (code !== 0) throw new Error(`The build failed:\n${printed}`);
}

/** Makes another release of a built site: a mark in each page, and pictures with names and bytes of their own. */
async function derive(from: string, to: string, mark: string): Promise<void> {
  await cp(from, to, { recursive: true });
  const own = (text: string) => text.replace(pictureName, (name) => `-${digest(name + mark)}`);
  for (const name of await readdir(to, { recursive: true })) {
    const file = join(to, name);
    if (name.endsWith('.html')) {
      await writeFile(file, own(await readFile(file, 'utf8')).replace('</body>', `<!-- ${mark} --></body>`));
    } else if (pictureName.test(name)) {
      await writeFile(file, Buffer.concat([await readFile(file), Buffer.from(mark)]));
      await rename(file, join(to, dirname(name), own(name).slice(dirname(name).length + 1)));
    }
    pictureName.lastIndex = 0;
  }
  const manifest = await readManifest(join(from, manifestName));
  await rm(join(to, manifestName));
  await writeFile(join(to, manifestName), manifestText({ ...manifest, files: await describeFiles(to) }));
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
