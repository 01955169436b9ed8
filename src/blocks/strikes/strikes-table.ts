import { amountIn, fateIds } from '../../model/figure.ts';
import { fateCountWords, fateWords } from '../../view/fate-words.ts';
import { amountWords, instantWords } from '../../view/words.ts';
import type { CountedStrikes } from './counted-strikes.ts';

/** The numbers of a chart of strikes as a table: a column for each kind of weapon, a row for each thing counted. */
export interface StrikesTable {
  columns: string[];
  rows: { head: string; cells: string[] }[];
}

const absent = '–';

/** Prepares the table. What a party did not give stays absent; a row that nobody gave is left out. */
export function viewStrikesTable(counted: readonly CountedStrikes[]): StrikesTable {
  const row = (head: string, cellOf: (count: CountedStrikes) => string | undefined) => ({
    head: head.charAt(0).toUpperCase() + head.slice(1),
    cells: counted.map((count) => cellOf(count) ?? absent),
  });
  const fates = [...fateIds, 'unaccounted' as const].map((key) =>
    row(fateWords[key], ({ fates }) => {
      const fate = fates.find((candidate) => candidate.key === key);
      return fate && fateCountWords(fate);
    }),
  );
  const rows = [
    row('launched', ({ strikes }) => {
      const launched = amountIn(strikes, 'launched');
      return launched ? amountWords(launched) : 'not given';
    }),
    ...fates,
    row('counted by', ({ who }) => who),
    row('as of', ({ strikes }) => strikes.as_of && instantWords(strikes.as_of)),
  ];
  return {
    columns: counted.map(({ strikes }) => strikes.label),
    rows: rows.filter(({ cells }) => cells.some((cell) => cell !== absent)),
  };
}
