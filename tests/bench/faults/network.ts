import { connect, createServer, type Server, type Socket } from 'node:net';
import { listen, portOf } from '../../../src/cli/listen.ts';
import { failedInWords, publish, publishWell } from './command.ts';
import { none, type Figure } from './figure.ts';
import { identityOf, leftIn, tornIn } from './live.ts';
import type { Sites } from './sites.ts';

/** After how many bytes of answers the line is cut. */
const cuts = [0, 1_000, 20_000, 60_000] as const;

/** Cuts the line for good, then for one answer only, while a site is asked for its files after it was made live. */
export async function network(sites: Sites, target: string, port: number): Promise<Figure[]> {
  await publishWell(sites.many[0]!, target);
  const known = [await identityOf(sites.many[0]!)];
  const [stayed, lost]: [string[], string[]] = [[], []];
  for (const bytes of cuts) {
    const line = await startLine(port, bytes, 'for good');
    const ran = await publish(sites.many[1]!, target, '--address', line.address).ended;
    line.end();
    if (!failedInWords(ran, /cannot be reached: .*is live again/)) stayed.push(`${bytes} bytes: ${ran.printed}`);
    stayed.push(...(await tornIn(target, known)), ...(await leftIn(target)));
  }
  for (const [at, bytes] of cuts.entries()) {
    const line = await startLine(port, bytes, 'once');
    const ran = await publish(sites.many[at + 1]!, target, '--address', line.address).ended;
    line.end();
    if (ran.code !== 0) lost.push(`${bytes} bytes: ${ran.printed}`);
  }
  return [
    none(
      'line cut for good while the site is asked for its files',
      'unproven releases that stay live',
      cuts.length,
      stayed,
    ),
    none('line cut once while the site is asked for its files', 'good releases taken back', cuts.length, lost),
  ];
}

/** A line to a server of this machine that is cut after so many bytes of its answers. */
async function startLine(port: number, bytes: number, cut: 'once' | 'for good') {
  let left = bytes;
  const open = new Set<Socket>();
  const server: Server = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    open.add(near).add(far);
    const hangUp = () => [near, far].forEach((socket) => socket.destroy());
    near.on('error', hangUp).on('close', hangUp);
    far.on('error', hangUp).on('close', hangUp);
    near.pipe(far);
    far.on('data', (part: Buffer) => {
      if (left < 0) return near.write(part);
      left -= part.length;
      if (left >= 0) return near.write(part);
      near.write(part.subarray(0, part.length / 2));
      if (cut === 'for good') {
        server.close();
        open.forEach((socket) => socket.destroy());
      }
      return near.destroy();
    });
  });
  await listen(server, 0);
  const end = () => {
    server.close();
    open.forEach((socket) => socket.destroy());
  };
  return { address: `http://127.0.0.1:${portOf(server)}/`, end };
}
