import type { Root } from 'mdast';
import { parseMarkdown } from './markdown.ts';

/** A text in which characters that are written in another way are read as what they stand for. */
export interface Unescaped {
  text: string;
  /** Where a character of `text` begins in the text as written: both count UTF-16 units from 0. */
  originOf: (at: number) => number;
}

/** Which ways to write a character mean something in a text. */
export interface Escapes {
  /** How many UTF-16 units from the start are YAML or JSON, in which a backslash escapes within double quotes. */
  quoted: number;
  /** Where an ampersand begins a reference: in Markdown, in which a backslash takes its meaning, or in XML. */
  references: 'markdown' | 'xml' | 'none';
}

/** A character in place of what was written at a place. */
interface Replacement {
  at: number;
  length: number;
  by: string;
}

/** Reads escapes and references as the characters for which they stand. */
export function unescapeText(text: string, { quoted, references }: Escapes): Unescaped {
  const front = text.slice(0, quoted);
  const inYaml = replaceAll(text, front.includes('\\') ? quotedEscapes(front) : []);
  if (references === 'none' || !inYaml.text.includes('&')) return inYaml;
  const whole = replaceAll(inYaml.text, writtenReferences(inYaml.text, references));
  return { text: whole.text, originOf: (at) => inYaml.originOf(whole.originOf(at)) };
}

function replaceAll(text: string, replacements: readonly Replacement[]): Unescaped {
  if (replacements.length === 0) return { text, originOf: (at) => at };
  const parts: string[] = [];
  const ends: { at: number; origin: number }[] = [{ at: 0, origin: 0 }];
  let [length, from] = [0, 0];
  for (const { at, length: written, by } of replacements) {
    parts.push(text.slice(from, at), by);
    length += at - from + by.length;
    from = at + written;
    ends.push({ at: length, origin: from });
  }
  const originOf = (at: number) => {
    const last = lastUpTo(ends, at);
    const origin = ends[last]!.origin + at - ends[last]!.at;
    return Math.min(origin, replacements[last]?.at ?? origin);
  };
  return { text: parts.join('') + text.slice(from), originOf };
}

/** The index of the last of some ends that is not behind a place. */
function lastUpTo(ends: readonly { at: number }[], at: number): number {
  let [low, high] = [0, ends.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (ends[middle]!.at <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A text between double quotation marks that begins where YAML can begin one. */
const quotedText = /(?<=(?:^|[:,[{?-])[ \t]*)"(?:[^"\\]|\\[^])*"/gm;

/** Escapes of one sign that stand for a character nobody sees; the others stand for blanks and visible signs. */
const shortEscapes = new Map(Object.entries({ 0: '\0', a: '\x07', b: '\b', v: '\v', f: '\f', e: '\x1b', N: '\x85' }));
shortEscapes.set('L', '\u2028').set('P', '\u2029');

function quotedEscapes(yaml: string): Replacement[] {
  return [...yaml.matchAll(quotedText)].flatMap(({ 0: quoted, index }) =>
    [...quoted.matchAll(/\\(?:x([\dA-Fa-f]{2})|u([\dA-Fa-f]{4})|U([\dA-Fa-f]{8})|([^]))/g)].flatMap((match) => {
      const [written, x, u, long, sign = ''] = match;
      const hex = x ?? u ?? long;
      const by = hex === undefined ? shortEscapes.get(sign) : characterAt(Number.parseInt(hex, 16));
      return by === undefined ? [] : [{ at: index + match.index, length: written.length, by }];
    }),
  );
}

const reference = /&(?:#(?<decimal>\d{1,7})|#x(?<hex>[\da-f]{1,6})|(?<name>[a-z][a-z\d]{0,31}));/gi;
/** The same in Markdown, in which a backslash makes a plain sign of what follows it. */
const markdownReference = new RegExp(`\\\\[&\\\\]|${reference.source}`, 'gi');

function writtenReferences(text: string, kind: 'markdown' | 'xml'): Replacement[] {
  const found = [...text.matchAll(kind === 'xml' ? reference : markdownReference)];
  const names = found.flatMap(({ groups }) => groups?.['name'] ?? []);
  const named = kind === 'xml' ? new Map<string, string>() : namedCharacters(names);
  return found.flatMap(({ 0: written, index, groups: { name, decimal, hex } = {} }) => {
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number.parseInt(decimal, 10);
    const by = name === undefined ? characterAt(code) : named.get(name);
    return by === undefined ? [] : [{ at: index, length: written.length, by }];
  });
}

/** What the names of references stand for, as Markdown reads them: all at once, which is many times as fast. */
function namedCharacters(names: readonly string[]): Map<string, string> {
  const distinct = [...new Set(names)].filter((name) => !/^(amp|lt|gt|quot|apos|nbsp)$/.test(name));
  const between = '\uE000';
  const read = textOf(parseMarkdown(distinct.map((name) => `&${name};`).join(between))).split(between);
  const named = distinct.map((name, at) => [name, read[at] ?? ''] as const);
  return new Map(named.filter(([name, character]) => character !== `&${name};`));
}

function textOf({ children: [paragraph] }: Root): string {
  const [text] = paragraph?.type === 'paragraph' ? paragraph.children : [];
  return text?.type === 'text' ? text.value : '';
}

function characterAt(code: number): string | undefined {
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
