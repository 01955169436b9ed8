import { Agent } from 'node:http';
import { publish, publishWell } from './command.ts';
import { none, type Figure } from './figure.ts';
import type { Sites } from './sites.ts';
import { readReleases, visit } from './visit.ts';

const [visits, connections] = [6_000, 16] as const;
const encodings = ['br', 'gzip', 'identity'] as const;

/**
 * Readers visit a site over sixteen connections while ten releases are made live, each with other bytes in every page
 * and other pictures. No visit may fail, and none may meet two releases.
 */
export async function visitsWhileDeploying(
  server: string,
  sites: Sites,
  target: string,
  port: number,
): Promise<Figure[]> {
  const releases = await readReleases(sites.many);
  const pages = [...releases[0]!.keys()].filter((path) => path.endsWith('/'));
  const [failed, torn]: [string[], string[]] = [[], []];
  let [done, asked, live] = [0, 0, 0];
  const unpublished: string[] = [];
  await publishWell(sites.many.at(-1)!, target);
  const deploy = async () => {
    for (const from of sites.many) {
      const { code, printed } = await publish(from, target, '--address', `http://127.0.0.1:${port}/`).ended;
      if (code !== 0) unpublished.push(printed);
      live += 1;
      // The visits are spread over the releases.
      while (done < (visits * live) / sites.many.length && done < visits)
        await new Promise((next) => setTimeout(next, 20));
    }
  };
  const read = async (_: unknown, reader: number) => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    while (done < visits || live < sites.many.length) {
      const at = done++;
      const path = pages[at % pages.length]!;
      const seen = await visit(port, path, agent, encodings[(at + reader) % 3]!, releases).catch((error: unknown) => ({
        failed: [`${path}: ${String(error)}`],
        torn: [],
        asked: 1,
      }));
      failed.push(...seen.failed);
      torn.push(...seen.torn);
      asked += seen.asked;
    }
    agent.destroy();
  };
  await Promise.all([deploy(), ...Array.from({ length: connections }).map(read)]);
  const fault = `ten publishes under visits from ${connections} connections, ${server}`;
  return [
    none(fault, 'failed visits', done, failed),
    none(`the same, ${asked} files with their bytes compared`, 'torn releases', done, torn),
    none('the same', 'failed publishes', sites.many.length, unpublished),
  ];
}
