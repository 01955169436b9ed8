import type { ClaimEntry } from '../../model/claim.ts';
import { amountIn, partsOf, type Strikes, type Votes } from '../../model/figure.ts';
import { problem, type Rule } from '../rule.ts';

/**
 * One thing that was counted has one number in all claims of a story; where parties differ, one disputed claim gives the
 * account of each. Two figures count the same thing where they carry the same label and, of strikes, stand in claims of
 * the same day and the same places, for the same moment (`as_of`). What only one of them gives is no conflict. Quantities
 * have no label that says what was counted, so that they are not compared; nor are the figures of a disputed claim.
 */
export const figuresAgree: Rule = {
  codes: ['E-FIG-CONFLICT'],
  summary: 'One thing that was counted has the same number in every claim; where parties differ, a claim is disputed.',
  check: ({ story: { claims } }) => {
    const first = new Map<string, Map<string, Told>>();
    return Object.entries(claims.data).flatMap(([id, claim]) =>
      countsOf(claim).flatMap(([name, figure]) => {
        const key = whatIsCounted(claim, figure);
        const known = first.get(key) ?? new Map<string, Told>();
        first.set(key, known);
        return partsOf(figure).flatMap((part) => {
          const value = amountIn(figure, part)!.value;
          const told = known.get(part);
          known.set(part, told ?? { id, value });
          if (!told || told.value === value) return [];
          const place = claims.yaml.placeOf([id, 'figures', name, part]);
          const message = `“${figure.label}”: ${part} is ${value} here and ${told.value} in the claim “${told.id}”`;
          const fix = 'Correct the wrong one. Where parties differ, make one disputed claim with an account of each.';
          return [problem(claims.file, place, 'E-FIG-CONFLICT', message, fix)];
        });
      }),
    );
  },
};

/** What the first claim that gives a number says it is. */
interface Told {
  id: string;
  value: number;
}

function countsOf({ standing, figures }: ClaimEntry): [string, Strikes | Votes][] {
  if (standing === 'disputed') return [];
  return Object.entries(figures ?? {}).flatMap(([name, figure]): [string, Strikes | Votes][] =>
    figure.kind === 'quantity' ? [] : [[name, figure]],
  );
}

function whatIsCounted({ date, places }: ClaimEntry, figure: Strikes | Votes): string {
  const label = figure.label.toLowerCase().replace(/\s+/g, ' ');
  if (figure.kind === 'votes') return JSON.stringify(['votes', label]);
  const moment = figure.as_of === undefined ? undefined : Date.parse(figure.as_of);
  return JSON.stringify(['strikes', label, date, [...(places ?? [])].sort(), moment]);
}
