import { ask, type Verdict } from './ask.ts';
import type { Network } from './request.ts';
import { Turns } from './turns.ts';

/** How many hosts are asked at once. */
const most = 8;

/** Asks for addresses: several hosts side by side, each of them one question after the other. */
export async function askAll(addresses: readonly string[], network: Network): Promise<Map<string, Verdict>> {
  const hosts = new Map<string, string[]>();
  for (const address of new Set(addresses)) {
    const { host } = new URL(address);
    hosts.set(host, [...(hosts.get(host) ?? []), address]);
  }
  const turns = new Turns(network.pause);
  const verdicts = new Map<string, Verdict>();
  const waiting = hosts.values();
  const work = async () => {
    for (const group of waiting) {
      for (const address of group) verdicts.set(address, await ask(address, network, turns));
    }
  };
  await Promise.all(Array.from({ length: most }, work));
  return verdicts;
}
