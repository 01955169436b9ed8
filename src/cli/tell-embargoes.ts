import { relative, sep } from 'node:path';
import process from 'node:process';
import { embargoesBetween, type HeldText } from '../check/held-back.ts';
import { printable, printableJson } from '../check/reporters/printable.ts';
import type { Environment } from '../environment.ts';
import { checkFolders } from '../load/check/checker.ts';
import type { Instant } from '../model/day.ts';
import { UsageError } from './run-command.ts';

/** Prints which embargoes have ended since an instant, and which are to come; gives the exit code of the command. */
export async function tellEmbargoes(
  { contentFolder, publicFolder, now }: Environment,
  since: Instant,
  format: 'text' | 'json',
): Promise<number> {
  const { fronts, clean } = await checkFolders({ content: contentFolder, public: publicFolder }, { now: now! });
  if (!clean) throw new UsageError('The content has errors, so that nothing can be known of it: npm run check:content');
  const { ended, coming } = embargoesBetween(fronts, { since, now: now! });
  const folder = relative(process.cwd(), contentFolder).split(sep).join('/') || '.';
  const told = ({ path, until }: HeldText) => ({ file: `${folder}/${path}`, until });
  if (format === 'json') {
    const report = { version: 1, since, now, ended: ended.map(told), coming: coming.map(told) };
    process.stdout.write(`${printableJson(report)}\n`);
  } else {
    const line = (text: HeldText) => `  ${printable(told(text).file)}  ${text.until}\n`;
    process.stdout.write(`${countOf(ended)} ended after ${since}, up to ${now}.\n${ended.map(line).join('')}`);
    const [next] = coming;
    const following = next ? `: the next ends at ${next.until}` : '';
    process.stdout.write(`${countOf(coming)} to come${following}.\n${coming.map(line).join('')}`);
  }
  return ended.length === 0 ? 0 : 1;
}

function countOf({ length }: readonly HeldText[]): string {
  return `${length === 0 ? 'No' : length} embargo${length > 1 ? 'es' : ''}`;
}
