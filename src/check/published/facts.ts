import { isMap, listOf, mapOf, stringsOf, valueOf, type PlainMap } from '../../parse/plain-yaml.ts';
import type { Path } from '../../parse/yaml.ts';

/** One published value of a claim, of any form: a number, a unit, a day, the words of a quotation, a party that says it. */
export interface Fact {
  /** What it is called, whatever its place in a list: accounts, flood-board, figures, homes, low. */
  name: readonly string[];
  /** The way to it, step by step as in the name: accounts, 0, figures, homes, low. */
  path: Path;
  value: string;
}

/** What of a figure is no number, unit, range, part, region or instant. */
const words = new Set(['kind', 'label', 'complete', 'about']);

/** Who says a claim, and its figures, quotations and days. Its standing and what moved that are told apart from them. */
export function factsIn(claim: unknown): Fact[] {
  return [
    ...stringsOf(valueOf(claim, 'says')).map((id, at) => ({ name: ['says', id], path: ['says', at], value: id })),
    ...scalarsIn(claim, ['date', 'event_date']),
    ...below('quote', scalarsIn(valueOf(claim, 'quote'), ['text', 'translation'])),
    ...below('figures', factsInFigures(valueOf(claim, 'figures'))),
    ...below('accounts', factsInAccounts(listOf(valueOf(claim, 'accounts')))),
  ];
}

function factsInAccounts(accounts: readonly unknown[]): Fact[] {
  const names = accounts.map((account) => String(valueOf(account, 'says')));
  return accounts.flatMap((account, at) => {
    const earlier = names.slice(0, at).filter((name) => name === names[at]).length;
    const name = `${names[at]}${earlier > 0 ? ` (${earlier + 1})` : ''}`;
    const facts = [...scalarsIn(account, ['on']), ...below('figures', factsInFigures(valueOf(account, 'figures')))];
    return facts.map((fact) => ({ ...fact, name: [name, ...fact.name], path: [at, ...fact.path] }));
  });
}

function factsInFigures(figures: unknown): Fact[] {
  return Object.entries(mapOf(figures)).flatMap(([name, figure]) => below(name, factsInFigure(mapOf(figure))));
}

function factsInFigure(figure: PlainMap): Fact[] {
  const about = figure['about'] === true;
  return Object.entries(figure).flatMap(([key, value]) => {
    if (words.has(key)) return [];
    if (isMap(value) && (key === 'by_region' || !('value' in value)))
      return below(key, scalarsIn(value, Object.keys(value)));
    return scalar(key, value, about);
  });
}

/** A value as its readers are told it: a number that is only about right is another than the number itself. */
function scalar(key: string, value: unknown, about = false): Fact[] {
  const number = isMap(value) ? value['value'] : value;
  if (typeof number !== 'number' && typeof number !== 'string') return [];
  const vague = typeof number === 'number' && (about || valueOf(value, 'about') === true);
  return [{ name: [key], path: [key], value: `${vague ? 'about ' : ''}${number}` }];
}

function scalarsIn(map: unknown, keys: readonly string[]): Fact[] {
  return keys.flatMap((key) => scalar(key, valueOf(map, key)));
}

function below(key: string, facts: readonly Fact[]): Fact[] {
  return facts.map((fact) => ({ ...fact, name: [key, ...fact.name], path: [key, ...fact.path] }));
}
