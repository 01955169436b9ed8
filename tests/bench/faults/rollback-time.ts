import { Agent } from 'node:http';
import { publishWell, start } from './command.ts';
import type { Figure } from './figure.ts';
import type { Sites } from './sites.ts';
import { bodyOf, get } from './visit.ts';

const times = 7;
const most = 1_000;

/** Goes back, and asks for the front page all the while: how long until readers have the release before. */
export async function rollbackTime(sites: Sites, target: string, port: number): Promise<Figure> {
  const agent = new Agent({ keepAlive: true });
  const front = async () => bodyOf(await get(port, '/', agent)).toString();
  const took: number[] = [];
  for (let time = 0; time < times; time += 1) {
    await publishWell(sites.many[0]!, target);
    const before = await front();
    await publishWell(sites.many[1]!, target);
    const begun = performance.now();
    const { ended } = start('rollback', ['--to', target]);
    while ((await front()) !== before) {
      if (performance.now() - begun > 10 * most) throw new Error('Nothing went back.');
    }
    took.push(performance.now() - begun);
    await ended;
  }
  agent.destroy();
  took.sort((a, b) => a - b);
  const [median, longest] = [took[(times - 1) / 2]!, took.at(-1)!];
  return {
    fault: `rollback, from the command to the first page as readers get it, ${times} times`,
    required: 'less than 1 s',
    measured: `${median.toFixed(0)} ms, ${longest.toFixed(0)} ms at most`,
    holds: longest < most,
  };
}
