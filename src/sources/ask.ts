import { setTimeout } from 'node:timers/promises';
import { faultInWebAddress } from '../model/address.ts';
import { PrivateAddressError, request, type Answer, type Network } from './request.ts';
import type { Turns } from './turns.ts';

/** What became of an address. `why` is in words that follow “it”. */
export type Verdict =
  | { state: 'alive' }
  /** It moved for good. */
  | { state: 'moved'; to: string }
  /** It does not answer programs: that says nothing of what a reader would see. */
  | { state: 'refused'; why: string }
  | { state: 'gone'; why: string }
  | { state: 'unreachable'; why: string };

/** How many times an address may lead on to another one. */
const mostMoves = 5;

/** Asks for an address, once more where there was no answer, and follows where it leads. Never rejects. */
export async function ask(address: string, network: Network, turns: Turns): Promise<Verdict> {
  const first = await follow(address, network, turns);
  if (first.state !== 'unreachable') return first;
  await setTimeout(network.retryPause);
  return follow(address, network, turns);
}

async function follow(address: string, network: Network, turns: Turns): Promise<Verdict> {
  let url = new URL(address);
  let forGood = true;
  let to: string | undefined;
  for (let moves = 0; moves <= mostMoves; moves += 1) {
    const answer = await answerOf(url, network, turns);
    if (typeof answer === 'string') return { state: 'unreachable', why: answer };
    const next = nextOf(answer, url);
    if (!next) return judge(answer.status, to);
    const fault = faultInWebAddress(next);
    if (fault) return { state: 'unreachable', why: `leads to an address that ${fault.message}` };
    forGood &&= answer.status === 301 || answer.status === 308;
    if (forGood) to = next;
    url = new URL(next);
  }
  return { state: 'unreachable', why: `leads on more than ${mostMoves} times` };
}

/** Where an answer leads; undefined where it does not. */
function nextOf({ status, location }: Answer, from: URL): string | undefined {
  if (![301, 302, 303, 307, 308].includes(status) || location === undefined) return undefined;
  if (!URL.canParse(location, from)) return 'nowhere';
  const next = new URL(location, from);
  next.hash = '';
  return next.href;
}

function judge(status: number, to: string | undefined): Verdict {
  if (status === 404 || status === 410) return { state: 'gone', why: `answers ${status}` };
  if (status >= 500) return { state: 'unreachable', why: `answers ${status}` };
  if (status < 200 || status >= 300) return { state: 'refused', why: `answers ${status} to programs` };
  return to === undefined ? { state: 'alive' } : { state: 'moved', to };
}

/** What the server answers to the cheaper question, or else to the whole one; or why it does not, in words. */
async function answerOf(url: URL, network: Network, turns: Turns): Promise<Answer | string> {
  const asked = (method: 'HEAD' | 'GET') => turns.run(url.host, () => request(url, method, network));
  const head = await asked('HEAD').catch((error: unknown) => reasonOf(error));
  if (typeof head !== 'string' && head.status < 400) return head;
  if (typeof head === 'string' && final.has(head)) return head;
  return asked('GET').catch((error: unknown) => reasonOf(error));
}

const noMachine = 'leads to no machine on the internet';
const noName = 'has a host that there is not';

/** Where there is nobody to ask, another question changes nothing. */
const final: ReadonlySet<string> = new Set([noMachine, noName]);

function reasonOf(error: unknown): string {
  if (error instanceof PrivateAddressError) return noMachine;
  const { name, code = '' } = error as NodeJS.ErrnoException;
  if (name === 'AbortError' || name === 'TimeoutError') return 'does not answer in time';
  if (code === 'ENOTFOUND') return noName;
  if (/CERT|SELF_SIGNED|SIGNATURE/.test(code)) return `has a certificate that browsers refuse (${code})`;
  return `does not answer (${code === '' ? name : code})`;
}
