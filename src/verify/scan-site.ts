import { readFile, readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { scanPage } from './scan-page.ts';

/** Scans every page of a built site. Gives what is wrong, each with the path of its page. */
export async function scanSite(folder: string): Promise<string[]> {
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.html')).sort();
  const found: string[] = [];
  for (const file of files) {
    const wrong = scanPage(await readFile(join(folder, file), 'utf8'));
    found.push(...wrong.map((what) => `${file.split(sep).join('/')}: ${what}`));
  }
  return found;
}
