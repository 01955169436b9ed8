import { appendFile, cp, mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { publishWell } from './command.ts';
import { none, type Figure } from './figure.ts';
import { identityOf, tornIn } from './live.ts';
import { buildCommand, fixture, type Sites } from './sites.ts';

const canary = 'lanternfishcanary';
const story = 'stories/mill-bridge';
const draft = 'stories/draft-of-a-mill';

/** A fault in a published text: the build stops at the check. */
const mistake = '\n<Nothing />\n';

/** Shares of the time of a build at which it is killed. */
const moments = [0.3, 0.55, 0.75, 0.9] as const;

/**
 * Builds content with a draft in it: with a fault in another text, and killed at some moments. The draft’s text must be
 * in no folder that could be published, and what was built and published before must stay.
 */
export async function failingBuild(sites: Sites, work: string): Promise<Figure[]> {
  const content = join(work, 'content-with-draft');
  await cp(fixture, content, { recursive: true });
  await cp(join(content, story), join(content, draft), { recursive: true });
  const page = join(content, draft, 'index.mdx');
  const text = await readFile(page, 'utf8');
  await writeFile(page, `${text.replace('---\n', '---\ndraft: true\n')}\nThe ${canary} swims at night.\n`);
  const [place, target] = [join(work, 'built'), join(work, 'draft-target')];
  const [dist, temporary] = [join(place, 'dist'), join(work, 'temporary')];
  await mkdir(temporary);
  await cp(sites.first, dist, { recursive: true });
  await publishWell(dist, target);
  const before = await identityOf(dist);
  const [leaked, changed]: [string[], string[]] = [[], []];
  const look = async (when: string) => {
    const here = [place, target, temporary];
    for (const folder of here) leaked.push(...(await withCanary(folder)).map((file) => `${when}: ${file}`));
    if ((await identityOf(dist).catch(() => '')) !== before) changed.push(`${when}: dist/`);
    changed.push(...(await tornIn(target, [before])).map((wrong) => `${when}: ${wrong}`));
  };
  const begun = performance.now();
  const whole = await buildCommand(content, join(place, 'other'), temporary).ended;
  const took = performance.now() - begun;
  if (whole.code !== 0) throw new Error(`The build with a draft failed:\n${whole.printed}`);
  await look('a build that succeeds');
  for (const moment of moments) {
    const { child, ended } = buildCommand(content, dist, temporary);
    await wait(took * moment);
    child.kill('SIGKILL');
    await ended;
    await look(`killed at ${moment}`);
  }
  await appendFile(join(content, story, 'index.mdx'), mistake);
  const failed = await buildCommand(content, dist, temporary).ended;
  if (failed.code !== 1) changed.push(`the failing build: exit code ${failed.code}`);
  await look('a build that fails');
  return [
    none(
      'builds with a draft: one whole, one that fails, four that are killed',
      'files with its text',
      moments.length + 2,
      leaked,
    ),
    none('what was built and published before them', 'changed', moments.length + 2, changed),
  ];
}

/** The files below a folder that hold the draft’s text, as they are or compressed. */
async function withCanary(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.filter((one) => one.isFile())) {
    const file = join(entry.parentPath, entry.name);
    const bytes = await readFile(file);
    const inflate = file.endsWith('.br') ? brotliDecompressSync : file.endsWith('.gz') ? gunzipSync : undefined;
    if ((inflate ? inflate(bytes) : bytes).includes(canary)) found.push(file);
  }
  return found;
}
