import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { chromium } from 'playwright';

/** Where a Chromium may be: what the reader names, what Playwright has, what stands on the PATH. */
export interface Places {
  /** CHROMIUM_PATH, where it is set. */
  named: string | undefined;
  /** Where Playwright would put its own. */
  own: string;
  /** The folders of the PATH. */
  folders: readonly string[];
}

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const advice =
  'The browser tests need Chromium: install it (Debian, as root: apt-get install chromium) or set CHROMIUM_PATH.';

/**
 * The path of the first Chromium that is there; undefined if there is none. Throws where the reader names one that is
 * not there: another would not be the one that was meant.
 */
export function findChromium(places: Places, exists: (path: string) => boolean = existsSync): string | undefined {
  if (places.named) {
    if (exists(places.named)) return places.named;
    throw new Error(`CHROMIUM_PATH must be the path of a Chromium; there is none at ${places.named}.`);
  }
  const onPath = names.flatMap((name) => places.folders.map((folder) => join(folder, name)));
  return [places.own, ...onPath].find((path) => exists(path));
}

/** The commands that could install a Chromium here, the best first. */
export function waysToInstall(isRoot: boolean, hasApt: boolean): string[][] {
  const debian = [
    ['apt-get', 'update', '-q'],
    ['apt-get', 'install', '-y', '-q', '--no-install-recommends', 'chromium'],
  ];
  const download = [[process.execPath, 'node_modules/playwright/cli.js', 'install', 'chromium']];
  return [...(isRoot && hasApt ? debian : []), ...download];
}

/** The path of a Chromium, installed if there was none. Throws one sentence on what to install where that fails. */
export function ensureChromium(): string {
  const places = placesHere();
  const hasApt = places.folders.some((folder) => existsSync(join(folder, 'apt-get')));
  const found = findChromium(places);
  if (found) return found;
  for (const [command = '', ...words] of waysToInstall(process.getuid?.() === 0, hasApt)) {
    try {
      execFileSync(command, words, { stdio: ['ignore', 'inherit', 'inherit'] });
    } catch {
      continue;
    }
    const installed = findChromium(places);
    if (installed) return installed;
  }
  throw new Error(advice);
}

function placesHere(): Places {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return { named: process.env['CHROMIUM_PATH'], own: chromium.executablePath(), folders };
}
