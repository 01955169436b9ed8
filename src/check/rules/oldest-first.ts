import type { Day } from '../../model/day.ts';
import type { Problem } from '../../model/problem.ts';
import type { Parsed } from '../../parse/collector.ts';
import type { Path } from '../../parse/yaml.ts';
import { problem, type Rule } from '../rule.ts';

/** Lists that grow stand in the order of their days, so that an entry in a wrong place, or with a wrong day, is seen. */
export const oldestFirst: Rule = {
  codes: ['E-DATE-ORDER'],
  summary: 'Corrections, revisions, the history of a claim and the dated events of the timeline stand oldest first.',
  check: ({ story: { index, claims, timeline, corrections } }) => [
    ...inOrder(
      corrections,
      [],
      corrections.data.map(({ on }) => on),
    ),
    ...inOrder(
      index,
      ['revisions'],
      (index.data.revisions ?? []).map(({ on }) => on),
    ),
    ...inOrder(
      timeline,
      [],
      timeline.data.map((event) => ('on' in event ? event.on : undefined)),
    ),
    ...Object.entries(claims.data).flatMap(([id, { history }]) =>
      inOrder(
        claims,
        [id, 'history'],
        (history ?? []).map(({ on }) => on),
      ),
    ),
  ],
};

/** The entries of a list that have an earlier day than one before them. */
function inOrder(parsed: Parsed<unknown>, path: Path, days: readonly (Day | undefined)[]): Problem[] {
  let latest: Day = '';
  return days.flatMap((day, row) => {
    if (day === undefined) return [];
    const before = latest;
    latest = day > latest ? day : latest;
    if (day >= before) return [];
    const message = `on: ${day} stands behind ${before}`;
    const fix = 'Put the entries in the order of their days, oldest first, or correct the day.';
    return [problem(parsed.file, parsed.yaml.placeOf([...path, row, 'on']), 'E-DATE-ORDER', message, fix)];
  });
}
