import { z } from 'astro/zod';
import { drawFateKey, drawStrikes } from '../../charts/strikes.ts';
import type { Fate, TickRun } from '../../charts/ticks.ts';
import { amountIn } from '../../model/figure.ts';
import { viewMark, type Mark } from '../../view/mark.ts';
import type { Setting } from '../../view/setting.ts';
import { amountWords, instantWords, numberWords } from '../../view/words.ts';
import { fateCountWords } from '../../view/fate-words.ts';
import { references, words } from '../attributes.ts';
import type { Block } from '../block.ts';
import { countedStrikes, type CountedStrikes } from './counted-strikes.ts';
import { viewStrikesTable, type StrikesTable } from './strikes-table.ts';

export const strikesBlock = {
  summary: 'Draws what each side counted in one night of strikes, weapon by weapon, and the same numbers as a table.',
  stands: 'flow',
  encloses: 'prose',
  optionalContent: true,
  mistakes: ['<Strikes claims="balloons-east, balloons-west" />', '<Strikes claims="water-level" title="Balloons" />'],
  props: z.strictObject({
    claims: references('claim').describe('Ids of the claims whose strikes figures are drawn, separated by commas.'),
    title: words.describe('What the chart shows.'),
  }),
} satisfies Block;

/** Equal marks: the fate they stand for, and how they are drawn. */
export interface Marks extends TickRun {
  fate: Fate;
}

/** The weapons of one kind: how many were launched, what became of them, who counted. */
export interface StrikesRow {
  label: string;
  /** 48 launched; number launched not given. */
  launched: string;
  who: string;
  mark: Mark;
  /** The instant of the count in words. */
  asOf: string | undefined;
  /** The line on which the marks stand. */
  line: string;
  /** In the order of `fates`. */
  runs: Marks[];
  fates: { count: string; word: string; key: Marks & { viewBox: string; line: string; height: number } }[];
}

/** All that a chart of strikes prints. */
export interface StrikesView {
  /** How to read it. */
  reading: string;
  viewBox: string;
  /** Of each row, in CSS pixels. */
  height: number;
  rows: StrikesRow[];
  table: StrikesTable;
}

/** Prepares the strikes figures of some claims as one chart: all rows on one scale. */
export function viewStrikes(setting: Setting, claims: readonly string[]): StrikesView {
  const counted = claims.flatMap((id) => countedStrikes(setting.story, id));
  const { viewBox, height, perTick, rows } = drawStrikes(
    counted.map(({ strikes, fates }) => {
      const launched = amountIn(strikes, 'launched')?.value;
      const counts = fates.map(({ key, value }) => ({ fate: key, count: value }));
      return { label: strikes.label, fates: counts, ...(launched === undefined ? {} : { launched }) };
    }),
  );
  return {
    reading: readingOf(
      perTick,
      rows.some(({ whole }) => whole),
    ),
    viewBox,
    height,
    rows: rows.map(({ line, runs }, at) => ({ ...viewRow(setting, counted[at]!), line, runs })),
    table: viewStrikesTable(counted),
  };
}

function viewRow(setting: Setting, { claim, who, strikes, fates }: CountedStrikes): Omit<StrikesRow, 'line' | 'runs'> {
  const launched = amountIn(strikes, 'launched');
  return {
    label: strikes.label,
    launched: launched ? `${amountWords(launched)} launched` : 'number launched not given',
    who,
    mark: viewMark(setting, claim),
    asOf: strikes.as_of && instantWords(strikes.as_of),
    fates: fates
      .filter(({ value }) => value > 0)
      .map((fate) => ({
        count: fateCountWords(fate),
        word: fate.word,
        key: { fate: fate.key, ...drawFateKey(fate.key) },
      })),
  };
}

function readingOf(perTick: number, whole: boolean): string {
  const one = 'Each mark counts one; its shape says what became of it.';
  const many = `Each mark counts ${numberWords(perTick)}, a narrower one what is left; its shape says what became of them.`;
  return `${perTick === 1 ? one : many}${whole ? ' The bracket below spans the number launched.' : ''}`;
}
