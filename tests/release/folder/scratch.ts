import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { builtSite } from '../built-site.ts';

/** When the publications of the tests begin, in seconds since 1970, and how long a day is. */
export const begun = 1_700_000_000;
export const day = 86_400;

/** The path of a picture, with a digest in its name. */
export const picture = 'stories/a/images/boat-0123456789ab-360.avif';

/** A folder for one test: `work` for anything, `target` to publish into. */
export interface Scratch {
  work: string;
  target: string;
  /** Makes a built site with these files, and gives its folder. */
  built: (files: Record<string, string>) => Promise<string>;
  /** The text of a live file, and its time of modification in whole seconds since 1970. */
  live: (path: string) => Promise<string>;
  modified: (path: string) => Promise<number>;
}

/** Makes a new folder before each test, and takes it away after it. */
export function useScratch(): Scratch {
  const scratch: Scratch = { work: '', target: '', built, live, modified };
  beforeEach(async () => {
    scratch.work = await mkdtemp(join(tmpdir(), 'publish-'));
    scratch.target = join(scratch.work, 'target');
  });
  afterEach(() => rm(scratch.work, { recursive: true, force: true }));

  function built(files: Record<string, string>): Promise<string> {
    return builtSite(scratch.work, files);
  }
  function live(path: string): Promise<string> {
    return readFile(join(scratch.target, 'current', path), 'utf8');
  }
  async function modified(path: string): Promise<number> {
    return Math.floor((await stat(join(scratch.target, 'current', path))).mtimeMs / 1000);
  }
  return scratch;
}
