import { publish, publishWell } from './command.ts';
import { none, type Figure } from './figure.ts';
import { identityOf, leftIn, tornIn } from './live.ts';
import type { Sites } from './sites.ts';

const rounds = 8;

/** Publishes twice at once, and an older release after or beside a newer one. */
export async function sideBySide(sites: Sites, target: string): Promise<Figure[]> {
  const known = await Promise.all(sites.many.map(identityOf));
  const [torn, replaced]: [string[], string[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    const pair = [sites.many[round % 5]!, sites.many[5 + (round % 5)]!];
    const both = await Promise.all(pair.map((from) => publish(from, target).ended));
    if (!both.some(({ code }) => code === 0)) torn.push(`round ${round}: none was published: ${both[0]!.printed}`);
    const unclear = both.find(({ code, printed }) => code !== 0 && !/Another publication is under way/.test(printed));
    if (unclear) torn.push(`round ${round}: ${unclear.printed}`);
    torn.push(...(await tornIn(target, known)), ...(await leftIn(target)));
  }
  for (let round = 0; round < rounds; round += 1) {
    const [older, newer] = [1000 + round * 10, 1005 + round * 10];
    if (round % 2 === 0) {
      await publishWell(sites.many[0]!, target, '--number', String(newer));
      const late = await publish(sites.many[1]!, target, '--number', String(older)).ended;
      if (late.code !== 1 || !late.printed.includes('came too late')) replaced.push(`round ${round}: ${late.printed}`);
    } else {
      const [second, first] = await Promise.all([
        publish(sites.many[1]!, target, '--number', String(older)).ended,
        publish(sites.many[0]!, target, '--number', String(newer)).ended,
      ]);
      if (first.code !== 0) await publishWell(sites.many[0]!, target, '--number', String(newer));
      if (second.code !== 0 && second.code !== 1) replaced.push(`round ${round}: ${second.printed}`);
    }
    replaced.push(...(await tornIn(target, [known[0]!])).map((wrong) => `round ${round}: ${wrong}`));
  }
  return [
    none('two publishes at once', 'torn releases, unclear answers', rounds, torn),
    none('an older release that is published after or beside a newer one', 'newer releases replaced', rounds, replaced),
  ];
}
