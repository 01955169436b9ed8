import { resolve } from 'node:path';
import process from 'node:process';
import { readOwnTexts } from '../load/telltales.ts';
import type { Telltales } from '../model/telltales.ts';
import type { Manifest } from '../release/manifest.ts';
import type { Finding } from '../verify/finding.ts';
import { KeptResults } from '../verify/kept-results.ts';
import { scanEngine } from '../verify/scan-html.ts';
import { scanSite } from '../verify/scan-site.ts';
import type { Progress } from './progress.ts';
import { thisMachine } from './this-machine.ts';

/** What slow scans found: pages that have not changed since cost nothing. */
const keptFile = resolve('node_modules/.cache/soundings/scans.json');

/** What is known of the folder. */
interface Use {
  manifest: Pick<Manifest, 'address' | 'host'>;
  /** Absolute paths of the folders that the site is made from. */
  sources: readonly string[];
  telltales?: Telltales;
  progress: Progress;
}

/** Looks a built site through for what no site may hold, on the machine that built it. */
export async function scanFolder(folder: string, { manifest, sources, telltales, progress }: Use): Promise<Finding[]> {
  const { origin, pathname: base } = new URL(manifest.address);
  const kept = await KeptResults.read(keptFile, scanEngine);
  const found = await scanSite(
    folder,
    {
      site: { origin, base },
      carrying: manifest.host !== undefined,
      machine: thisMachine([folder, ...sources], () => readOwnTexts(sources)),
      variables: process.env,
      ...(telltales ? { telltales } : {}),
      kept,
    },
    (done, of) => progress.count(done, of),
  );
  await kept.write();
  return found;
}
