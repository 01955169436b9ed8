import { keysOf, optionsOf, type Schema } from './field-schemas.ts';
import { nearestWord } from './suggest.ts';

/** The sort that a map is meant to be, with its position among all sorts. */
interface Sort {
  schema: Schema;
  at: number;
}

/** Why a map is of no one sort; `key` is the key at which that is told, if it is told at one. */
interface NoSort {
  code: 'E-KEY' | 'E-REQ';
  message: string;
  fix: string;
  key?: string;
}

/**
 * Tells which of several sorts a map is meant to be, by the keys that only one sort has (or a misspelt one of them).
 * `rule` says in words what there is to choose from: “must have from, and either to or gone”.
 */
export function sortOf(union: Schema, value: Record<string, unknown>, rule: string): Sort | NoSort {
  const sorts = optionsOf(union).map((schema, at) => ({ schema, at, keys: keysOf(schema) }));
  const maps = sorts.filter(({ keys }) => keys.length > 0);
  if (maps.length === 1) return maps[0]!;
  const all = maps.flatMap(({ keys }) => keys);
  const telling = all.filter((key) => maps.some(({ keys }) => !keys.includes(key)));
  const written = Object.keys(value);
  const tells = written.filter((key) => telling.includes(key));
  const [first, second] = tells;
  if (first !== undefined && second !== undefined) {
    return { code: 'E-KEY', message: `“${second}” may not stand beside “${first}”`, fix: `It ${rule}.`, key: second };
  }
  const unknown = written.filter((key) => !all.includes(key));
  const meant = first ?? unknown.map((key) => nearestWord(key, telling)).find((key) => key !== undefined);
  const sort = maps.find(({ keys }) => meant !== undefined && keys.includes(meant));
  return sort ?? { code: 'E-REQ', message: `lacks one of ${telling.join(', ')}`, fix: `It ${rule}.` };
}
