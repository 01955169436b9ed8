import type { Problem } from '../model/problem.ts';
import type { ProseFields } from './prose-fields.ts';
import type { ParsedYaml, Path } from './yaml.ts';

const edge = String.raw`(?<![\p{L}\p{M}\p{N}*_\\])`;
const after = String.raw`(?![\p{L}\p{M}\p{N}*_])`;
/** Blocks and HTML, links, emphasis, code, braces and backslashes, as an author of texts writes them. */
const markup = new RegExp(
  [
    String.raw`<\/?[A-Za-z][^<>]*>`,
    String.raw`\[[^\[\]]+\]\([^\s()]*\)`,
    String.raw`${edge}(?<sign>\*\*?|__?)(?=[\p{L}\p{N}“‘(])[^*_\n]*[^\s*_]\k<sign>${after}`,
    '`[^`\n]+`',
    String.raw`\{[^{}]*\}`,
    String.raw`\\[{}\[\]<>*_]`,
  ].join('|'),
  'u',
);

/** Mark-up in a text that is printed as it is written, and where it begins, counted from 0. */
export function markupIn(text: string): { written: string; offset: number } | undefined {
  const found = /[*_`<\]{\\]/.test(text) && !text.startsWith('https://') ? markup.exec(text) : null;
  return found ? { written: found[0], offset: found.index } : undefined;
}

/** What is told of mark-up in such a text. */
export function markupWords(written: string): [message: string, fix: string] {
  const shown = written.length > 40 ? `${written.slice(0, 40)}…` : written;
  return [`holds “${shown}”, which would be printed as it is written`, 'Write plain words: here nothing is marked up.'];
}

/** The texts of a YAML file that are printed as they are, all but its prose, and are written as if they were more. */
export function plainFaults(file: string, yaml: ParsedYaml, prose: ProseFields): Problem[] {
  return textsIn(yaml.data, []).flatMap(({ path, text }) => {
    const found = markupIn(text);
    if ((!found && !text.includes('\n')) || prose.some((field) => isAt(field, path))) return [];
    const [message, fix] = found
      ? markupWords(found.written)
      : ['stands on several lines, which would be printed as one', 'Write it on one line, or begin it with >-.'];
    const place = found ? yaml.placeInText(path, found.offset) : yaml.placeOf(path);
    return [{ file, ...place, code: 'E-PROSE', message, fix }];
  });
}

function textsIn(data: unknown, path: Path): { path: Path; text: string }[] {
  if (typeof data === 'string') return [{ path, text: data }];
  if (Array.isArray(data)) return data.flatMap((entry, at) => textsIn(entry, [...path, at]));
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, entry]) => textsIn(entry, [...path, key]));
}

function isAt(field: readonly string[], path: Path): boolean {
  return field.length === path.length && field.every((step, at) => step === '*' || step === path[at]);
}
