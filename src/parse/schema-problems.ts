import type { z } from 'astro/zod';
import type { Fault, Problem } from '../model/problem.ts';
import { choicesOf, codeOf, descriptionOf, keysOf, schemaAt, type Schema } from './field-schemas.ts';
import { nearestWord, suggest } from './suggest.ts';
import { sortOf } from './sorts.ts';
import type { ParsedYaml, Path } from './yaml.ts';

type Issue = z.core.$ZodIssue;

/** A value in a YAML text that did not fit a schema: the way to it, itself, and the schema. */
interface Misfit {
  yaml: ParsedYaml;
  base: Path;
  data: unknown;
  schema: Schema;
}

/** Checks parsed YAML against a schema. Gives the data, or what keeps it from fitting, each at its place. */
export function fitSchema<T>(file: string, yaml: ParsedYaml, schema: z.ZodType<T>): { data?: T; problems: Problem[] } {
  if (yaml.problems.length > 0) return { problems: yaml.problems };
  const result = schema.safeParse(yaml.data);
  if (result.success) return { data: result.data, problems: [] };
  const found = problemsOf(result.error.issues, { yaml, base: [], data: yaml.data, schema });
  return { problems: found.map((problem) => ({ file, ...problem })) };
}

function problemsOf(issues: readonly Issue[], misfit: Misfit): Fault[] {
  const meant = misspeltKeys(issues, misfit);
  return issues
    .filter(({ path }) => !meant.has(JSON.stringify(path)) || valueAt(misfit.data, path) !== undefined)
    .flatMap((issue) => problemsIn(issue, misfit));
}

/** The keys that stand there misspelt, each as the way to it: that one is missing is told already. */
function misspeltKeys(issues: readonly Issue[], { data, schema }: Misfit): Set<string> {
  const meant = new Set<string>();
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    const known = keysOf(schemaAt(schema, issue.path, data), valueAt(data, issue.path));
    for (const key of issue.keys) meant.add(JSON.stringify([...issue.path, nearestWord(key, known)]));
  }
  return meant;
}

function problemsIn(issue: Issue, misfit: Misfit): Fault[] {
  const { yaml, base, data, schema } = misfit;
  const path = [...base, ...issue.path];
  const value = valueAt(data, issue.path);
  const field = schemaAt(schema, issue.path, data);
  const name = nameOf(path);
  const help = (field && descriptionOf(field)) ?? 'Compare with a neighbouring entry that works.';
  const code = codeIn(issue) ?? (field && codeOf(field));
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      ...yaml.placeOfKey([...path, key]),
      code: 'E-KEY',
      message: `${quoted(key)} is not a key that is known here`,
      fix: suggest(key, keysOf(field, value)),
    }));
  }
  if (value === undefined) {
    const told = issue.code === 'invalid_union' ? `It ${issue.message}.` : `Add ${String(path.at(-1))}: ${help}`;
    return [{ ...yaml.placeOfKey(path.slice(0, -1)), code: 'E-REQ', message: `${name} is missing`, fix: told }];
  }
  if (value === null) {
    return [{ ...yaml.placeOfKey(path), code: code ?? 'E-REQ', message: `${name} has no value`, fix: help }];
  }
  if (issue.code === 'invalid_key') {
    const message = `${quoted(path.at(-1))} ${issue.issues[0]?.message ?? 'is not an id'}`;
    return [{ ...yaml.placeOfKey(path), code: 'E-ID', message, fix: 'Rename it, here and wherever it is used.' }];
  }
  if (issue.code === 'invalid_union' && field && isMap(value) && issue.discriminator === undefined) {
    const sort = sortOf(field, value, issue.message);
    if ('schema' in sort) {
      const inner = issue.errors[sort.at] ?? [];
      return problemsOf(inner, { yaml, base: path, data: value, schema: sort.schema });
    }
    const place = sort.key === undefined ? yaml.placeOfKey(path) : yaml.placeOfKey([...path, sort.key]);
    return [{ ...place, code: sort.code, message: `${name}: ${sort.message}`, fix: sort.fix }];
  }
  const place = isMap(value) ? yaml.placeOfKey(path) : yaml.placeOf(path);
  const { message, choices } = wordsFor(issue, misfit);
  const near = typeof value === 'string' ? nearestWord(value, choices) : undefined;
  return [
    {
      ...place,
      code: code ?? (choices.length > 0 ? 'E-VALUE' : 'E-TYPE'),
      message: typeof value === 'object' ? `${name} ${message}` : `${name}: ${quoted(value)} ${message}`,
      fix: near === undefined ? (fixIn(issue) ?? help) : `Did you mean “${near}”?`,
    },
  ];
}

/** The code of one of several conditions, where the schema says so itself: `params: { code: 'E-DATE-REAL' }`. */
function codeIn(issue: Issue): string | undefined {
  return issue.code === 'custom' ? (issue.params?.['code'] as string | undefined) : undefined;
}

/** How to mend it, where the schema says so itself. */
function fixIn(issue: Issue): string | undefined {
  return issue.code === 'custom' ? (issue.params?.['fix'] as string | undefined) : undefined;
}

const shapes: Record<string, string> = {
  array: 'must be a list, for example [a, b]',
  object: 'must be a group of keys, each on its own line below',
  record: 'must be a group of keys, each on its own line below',
  string: 'must be text',
  number: 'must be a number',
};

/** What is wrong with a value, and the words that it may be where it must be one of a few. */
function wordsFor(issue: Issue, { data, schema }: Misfit): { message: string; choices: string[] } {
  if (issue.code === 'invalid_value') return { message: issue.message, choices: issue.values.map(String) };
  if (issue.code === 'invalid_union' && issue.discriminator !== undefined) {
    const parent = issue.path.slice(0, -1);
    const choices = choicesOf(schemaAt(schema, parent, data), issue.discriminator);
    return { message: `must be one of: ${choices.join(', ')}`, choices };
  }
  if (issue.message === 'must be text' && typeof valueAt(data, issue.path) !== 'object') {
    return { message: 'must be text: put it in quotation marks', choices: [] };
  }
  const shape =
    issue.code === 'invalid_type' && /^Invalid input/.test(issue.message) ? shapes[issue.expected] : undefined;
  return { message: shape ?? issue.message, choices: [] };
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function nameOf(path: Path): string {
  const words = path.map((step) => (typeof step === 'number' ? `entry ${step + 1}` : shown(step)));
  return words.length === 0 ? 'the file' : words.join(' › ');
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((at, step) => (at as Record<PropertyKey, unknown> | null | undefined)?.[step], data);
}

function quoted(value: unknown): string {
  return `“${shown(value)}”`;
}

/** A value as a message shows it: on one line, and cut where it is long. */
function shown(value: unknown): string {
  const text = String(value).replace(/\s+/g, ' ').trim();
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
