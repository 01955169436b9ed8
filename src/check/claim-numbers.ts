import type { ClaimEntry } from '../model/claim.ts';
import { dayBefore, dayOf, type Day, type Instant } from '../model/day.ts';
import { amountIn, partsOf, type Figure } from '../model/figure.ts';
import { numbersIn } from './numbers.ts';
import { withoutMarkup } from './without-markup.ts';

/**
 * Every number that a claim has, without its sign: its figures and those of its accounts, its dates (the day and the
 * year; for a night also those of the day before; of an instant also hour and minute), and what its texts say.
 */
export function numbersOfClaim(claim: ClaimEntry): Set<number> {
  const figures = figuresOf(claim);
  const texts = textsOfClaim(claim);
  const night = texts.some((text) => /night/i.test(text));
  const days = [
    claim.date,
    claim.event_date,
    ...(claim.accounts ?? []).map(({ on }) => on),
    ...(claim.history ?? []).map(({ on }) => on),
  ].filter((day) => day !== undefined);
  return new Set([
    ...figures.flatMap(numbersOfFigure),
    ...days.flatMap((day) => [...numbersOfDay(day), ...(night ? numbersOfDay(dayBefore(day)) : [])]),
    ...texts.flatMap((text) => numbersIn(withoutMarkup(text)).flatMap(({ value, or = value }) => [value, or])),
  ]);
}

/** The figures of a claim, its own and those of its accounts. */
function figuresOf({ figures, accounts }: ClaimEntry): Figure[] {
  const holders = [figures, ...(accounts ?? []).map((account) => account.figures)];
  return holders.flatMap((named) => Object.values(named ?? {}));
}

/** What a claim says in words, as it is written; its `why` says only why it stands as it does. */
function textsOfClaim(claim: ClaimEntry): string[] {
  const { text, label, quote, note, accounts } = claim;
  const figures = figuresOf(claim);
  return [
    text,
    label,
    note,
    quote?.text,
    quote?.translation,
    ...(accounts ?? []).map((account) => account.text),
    ...figures.map((figure) => (figure.kind === 'quantity' ? figure.unit : figure.label)),
  ].filter((words) => words !== undefined);
}

function numbersOfFigure(figure: Figure): number[] {
  const moment = figure.kind === 'votes' || figure.as_of === undefined ? [] : numbersOfInstant(figure.as_of);
  if (figure.kind === 'quantity') {
    const { value, low, high } = figure;
    return [...moment, ...[value, low, high].filter((number) => number !== undefined).map(Math.abs)];
  }
  const parts = partsOf(figure).flatMap((part) => amountIn(figure, part)?.value ?? []);
  const regions = figure.kind === 'strikes' ? Object.values(figure.by_region ?? {}) : [];
  return [...moment, ...parts, ...regions];
}

function numbersOfDay(day: Day): number[] {
  const [year = 0, , date = 0] = day.split('-').map(Number);
  return [year, date];
}

/** Hours also as they are told by a clock of twelve. */
function numbersOfInstant(instant: Instant): number[] {
  const [hour = 0, minute = 0] = instant.slice(11, 16).split(':').map(Number);
  return [...numbersOfDay(dayOf(instant)), hour, hour % 12 === 0 ? 12 : hour % 12, ...(minute === 0 ? [] : [minute])];
}
