import { Agent } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { sendAndStall } from '../../release/ask.ts';
import { publish } from './command.ts';
import { none, type Figure } from './figure.ts';
import type { Sites } from './sites.ts';
import { readReleases, visit } from './visit.ts';

const [slow, probes] = [300, 200] as const;

/** After how many milliseconds a server must have hung up on who never ends a request: its limit is 10 s. */
const limit = 15_000;

/** Publishes, and asks for pages, while three hundred clients have begun a request that they never end. */
export async function slowClients(server: string, sites: Sites, target: string, port: number): Promise<Figure[]> {
  const stalled = Array.from({ length: slow }, (_, at) =>
    sendAndStall(port, at % 2 === 0 ? 'GET / HTTP/1.1\r\nHost: news.example\r\nX-Slow: ' : 'GET /'),
  );
  await wait(500);
  const failed: string[] = [];
  const { code, printed } = await publish(sites.first, target, '--address', `http://127.0.0.1:${port}/`).ended;
  if (code !== 0) failed.push(printed);
  const releases = await readReleases([sites.first]);
  const pages = [...releases[0]!.keys()].filter((path) => path.endsWith('/'));
  const agent = new Agent({ keepAlive: false });
  for (let at = 0; at < probes; at += 1) {
    const seen = await visit(port, pages[at % pages.length]!, agent, 'br', releases).catch((error: unknown) => ({
      failed: [String(error)],
      torn: [],
    }));
    failed.push(...seen.failed, ...seen.torn);
  }
  const closed = await Promise.all(stalled);
  const late = closed.filter(({ after }) => after > limit).map(({ after }) => `after ${after.toFixed(0)} ms`);
  return [
    none(
      `${slow} clients that never end a request, ${server}: a publish with its probes, ${probes} visits`,
      'failures',
      probes + 1,
      failed,
    ),
    none(`those clients, ${server}`, `still connected after ${limit / 1000} s`, slow, late),
  ];
}
