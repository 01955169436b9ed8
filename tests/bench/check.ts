import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { appendFile, cp, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import process from 'node:process';
import { crc32 } from 'node:zlib';
import { readKept } from '../../src/load/check/cache.ts';
import { Checker } from '../../src/load/check/checker.ts';

/**
 * Measures the check of content on generated sites: 10, 1,000 and 10,000 stories (or the numbers given as words), each
 * made from the fixture’s longest story: 24 KB of text in 7 files, a PNG of 1,200 × 900 pixels and a JPEG of 1,600 × 700.
 * No two stories have a text or a picture in common. For each number it prints wall and processor time, peak memory of
 * all processes, and what a second check takes where nothing has changed; at last, what one edit takes while pages are
 * being edited.
 */
const now = '2026-11-24T12:00:00Z';
const fixture = resolve('tests/fixtures/river-flood');
const model = 'alder-valley-flood';
/** Where the check keeps what it came to. */
const kept = resolve('node_modules/.cache/soundings/check.json');

/** What a run took: seconds, and megabytes at the peak. */
interface Taken {
  wall: number;
  cpu: number;
  peak: number;
}

async function generate(folder: string, count: number): Promise<void> {
  for (const entry of await readdir(fixture, { withFileTypes: true })) {
    if (entry.isFile()) await cp(join(fixture, entry.name), join(folder, entry.name));
  }
  for (const story of [model, 'mill-bridge']) {
    await cp(join(fixture, 'stories', story), join(folder, 'stories', story), { recursive: true });
  }
  const entries = await readdir(join(fixture, 'stories', model), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const read = await Promise.all(
    files.map(async (file) => [relative(join(fixture, 'stories', model), file), await readFile(file)] as const),
  );
  for (let number = 2; number < count; number += 1) {
    for (const [path, bytes] of read) {
      const file = join(folder, 'stories', `${model}-${number}`, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, varied(path, bytes, number));
    }
  }
}

/** A file of the model as another story has it: with other names in its sentences, or as a picture of other bytes. */
function varied(path: string, bytes: Buffer, number: number): Buffer | string {
  const letters = [0, 1, 2, 3].map((at) => String.fromCharCode(97 + (Math.floor(number / 26 ** at) % 26))).join('');
  if (path.endsWith('.jpg')) return Buffer.concat([bytes.subarray(0, 2), jpegComment(letters), bytes.subarray(2)]);
  if (path.endsWith('.png')) return Buffer.concat([bytes.subarray(0, -12), pngComment(letters), bytes.subarray(-12)]);
  const text = bytes
    .toString('utf8')
    .replace(/Brindlecombe/g, `Brindle${letters}e`)
    .replace(/Alderwater/g, `Alder${letters}r`);
  return path.endsWith('.yaml') ? `${text}# Story ${letters}\n` : `${text}\n{/* Story ${letters} */}\n`;
}

function jpegComment(words: string): Buffer {
  return Buffer.concat([Buffer.from([0xff, 0xfe, 0, words.length + 2]), Buffer.from(words)]);
}

function pngComment(words: string): Buffer {
  const chunk = Buffer.from(`tEXtComment\0${words}`);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(chunk.length - 4);
  sum.writeUInt32BE(crc32(chunk));
  return Buffer.concat([length, chunk, sum]);
}

/** Checks a content folder as `npm run check:content` does, in a process of its own. */
async function measure(folder: string): Promise<Taken> {
  const script = 'TIMEFORMAT="%R %U %S"; time "$0" src/cli/check-content.ts > /dev/null';
  const child = spawn('bash', ['-c', script, process.execPath], {
    env: { ...process.env, CONTENT_DIR: folder, SOURCE_DATE_EPOCH: String(Date.parse(now) / 1000) },
    stdio: ['ignore', 'inherit', 'pipe'],
    detached: true,
  });
  let printed = '';
  child.stderr.on('data', (part: Buffer) => (printed += part.toString()));
  let peak = 0;
  const watch = setInterval(() => {
    void memoryOfGroup(child.pid!).then((used) => (peak = Math.max(peak, used)));
  }, 100);
  const code = await new Promise((done) => child.on('close', done));
  clearInterval(watch);
  const [wall = 0, user = 0, system = 0] = printed.trim().split('\n').at(-1)!.split(' ').map(Number);
  if (code !== 0) throw new Error(`The check failed:\n${printed}`);
  return { wall, cpu: user + system, peak };
}

/** Megabytes of memory that the processes of a group have of their own, as Linux tells it. */
async function memoryOfGroup(group: number): Promise<number> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const used = ids.map(async (id) => {
    const stat = await readFile(`/proc/${id}/stat`, 'utf8').catch(() => '');
    if (Number(stat.split(') ')[1]?.split(' ')[2]) !== group) return 0;
    const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '');
    return Number(/RssAnon:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
  });
  return (await Promise.all(used)).reduce((sum, one) => sum + one, 0);
}

/** Milliseconds that a check takes after one edit of one text, in a process that has checked before. */
async function measureEdit(folder: string): Promise<number> {
  const checker = new Checker({ content: folder, public: resolve('public') }, { kept: await readKept(kept) });
  try {
    await checker.check(now);
    const file = `stories/${model}/index.mdx`;
    await appendFile(join(folder, file), '\nThe water went down again.\n');
    const begun = performance.now();
    const { counts } = await checker.check(now, [file]);
    if (counts.anew !== 1) throw new Error(`${counts.anew} stories were read anew after one edit.`);
    return performance.now() - begun;
  } finally {
    checker.close();
  }
}

function tell(stories: number, what: string, { wall, cpu, peak }: Taken): void {
  const each = `${((cpu / stories) * 1000).toFixed(1)} ms of it a story`;
  const numbers = [`${wall.toFixed(2)} s`, `${cpu.toFixed(2)} s of processor, ${each}`, `${peak.toFixed(0)} MB`];
  process.stdout.write(`${String(stories).padStart(6)} stories, ${what}: ${numbers.join(', ')}\n`);
}

const counts = process.argv.slice(2).map(Number);
for (const count of counts.length > 0 ? counts : [10, 1_000, 10_000]) {
  const folder = await mkdtemp(join(tmpdir(), 'soundings-bench-'));
  try {
    await mkdir(join(folder, 'stories'));
    await generate(folder, count);
    // The check trusts no file that was touched just before.
    await new Promise((done) => setTimeout(done, 2_500));
    await rm(kept, { force: true });
    tell(count, 'all of them new', await measure(folder));
    tell(count, 'none changed   ', await measure(folder));
    const edit = await measureEdit(folder);
    process.stdout.write(`${String(count).padStart(6)} stories, one edit: ${edit.toFixed(0)} ms\n`);
    process.stdout.write(`${' '.repeat(15)}(processes that wait for the machine: ${loadavg()[0]!.toFixed(1)})\n`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
