import { Agent } from 'node:http';
import { rollBack } from '../../../src/release/folder/roll-back.ts';
import { publishToFolder } from '../../../src/release/folder/publish.ts';
import { none, type Figure } from './figure.ts';
import type { Sites } from './sites.ts';
import { bodyOf, get, readReleases } from './visit.ts';

const encodings = ['br', 'gzip', 'identity'] as const;

/** What a browser kept of a file: its bytes, and what it asks with whether they are still right. */
interface Kept {
  path: string;
  encoding: string;
  bytes: Buffer;
  tag: string;
  modified: string;
}

/**
 * Corrects a figure by one of as many digits, goes back, and corrects it again, all within one second as the clock has
 * it. After each step everything that browsers kept of the steps before is asked for again, by its tag, by its time and
 * by both: what is answered with “not modified” must be what they have.
 */
export async function conditional(server: string, sites: Sites, target: string, port: number): Promise<Figure[]> {
  const agent = new Agent({ keepAlive: true });
  const now = Math.floor(Date.parse('2026-11-24T12:00:00Z') / 1000);
  const [first, corrected] = await readReleases([sites.first, sites.corrected]);
  const paths = [...first!.keys()].filter(
    (path) => !/\/\.?_|nojekyll|404/.test(path) && /\/$|\.(xml|json|txt)$/.test(path),
  );
  const differing = new Set(paths.filter((path) => first!.get(path) !== corrected!.get(path)));
  const publish = (from: string) => publishToFolder({ from, target, now: () => now });
  const steps: (() => Promise<unknown>)[] = [
    () => publish(sites.first),
    () => publish(sites.first),
    () => publish(sites.corrected),
    () => rollBack(target, now),
    () => rollBack(target, now),
    () => publish(sites.corrected),
    () => publish(sites.first),
  ];
  const kept: Kept[] = [];
  const stale: string[] = [];
  let [asked, spared, sizes] = [0, 0, 0];
  for (const [at, step] of steps.entries()) {
    await step();
    for (const path of paths) {
      for (const encoding of encodings) {
        const answer = await get(port, path, agent, { 'accept-encoding': encoding });
        const bytes = bodyOf(answer);
        for (const old of kept.filter((one) => one.path === path && one.encoding === encoding)) {
          const tag = { 'if-none-match': old.tag };
          const since = { 'if-modified-since': old.modified };
          if (differing.has(path) && !old.bytes.equals(bytes) && old.bytes.length === bytes.length) sizes += 1;
          for (const headers of [tag, since, { ...tag, ...since }]) {
            const again = await get(port, path, agent, { 'accept-encoding': encoding, ...headers });
            asked += 1;
            if (again.status === 304 && old.bytes.equals(bytes)) spared += 1;
            if (again.status === 304 && !old.bytes.equals(bytes)) stale.push(`step ${at + 1}: ${path} as ${encoding}`);
            if (again.status !== 304 && !bodyOf(again).equals(bytes)) stale.push(`step ${at + 1}: ${path} is another`);
          }
        }
        const { etag = '', 'last-modified': modified = '' } = answer.headers;
        kept.push({ path, encoding, bytes, tag: String(etag), modified: String(modified) });
      }
    }
  }
  agent.destroy();
  if (sizes === 0) stale.push('no file changed in as many bytes: nothing was tried');
  const fault = `“312” to “315” and back, ${server}: ${asked} conditional requests, ${spared} spared`;
  return [none(fault, 'stale 304 answers', asked, stale)];
}
