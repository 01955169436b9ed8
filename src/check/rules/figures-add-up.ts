import { amountOf, fateIds, unaccountedFor, type Figure } from '../../model/figure.ts';
import type { Problem } from '../../model/problem.ts';
import type { Parsed } from '../../parse/collector.ts';
import type { Path } from '../../parse/yaml.ts';
import { problem, type Rule } from '../rule.ts';

/** The parts of a strike are not more than the whole; regions add up where the claim says that they do. */
export const figuresAddUp: Rule = {
  codes: ['E-FIG-SUM'],
  summary: 'What became of the weapons is not more than were launched; regions add up where complete: true.',
  check: ({ story: { claims } }) =>
    Object.entries(claims.data).flatMap(([id, claim]) => [
      ...inFigures(claims, [id, 'figures'], claim.figures),
      ...(claim.accounts ?? []).flatMap((account, at) =>
        inFigures(claims, [id, 'accounts', at, 'figures'], account.figures),
      ),
    ]),
};

function inFigures(parsed: Parsed<unknown>, path: Path, figures: Record<string, Figure> | undefined): Problem[] {
  return Object.entries(figures ?? {}).flatMap(([name, figure]) => {
    if (figure.kind !== 'strikes') return [];
    const at = (key: string) => parsed.yaml.placeOf([...path, name, key]);
    const found: Problem[] = [];
    const rest = unaccountedFor(figure);
    if (rest !== undefined && rest < 0) {
      const last = fateIds.filter((fate) => figure[fate] !== undefined).at(-1) ?? 'launched';
      const launched = amountOf(figure.launched!).value;
      const message = `“${name}” of “${String(path[0])}”: the parts come to ${launched - rest}, and ${launched} were launched`;
      found.push(
        problem(parsed.file, at(last), 'E-FIG-SUM', message, 'Check launched and its parts against the source.'),
      );
    }
    if (figure.by_region) {
      const sum = Object.values(figure.by_region).reduce((total, count) => total + count, 0);
      const whole = amountOf(figure.intercepted ?? 0).value;
      if (sum > whole || (figure.complete && sum !== whole)) {
        const message = `“${name}”: the regions come to ${sum}, the intercepted to ${whole}`;
        const fix = 'Check each region against the source, or leave out complete: where some are not given.';
        const place = parsed.yaml.placeOfKey([...path, name, 'by_region']);
        found.push(problem(parsed.file, place, 'E-FIG-SUM', message, fix));
      }
    }
    return found;
  });
}
