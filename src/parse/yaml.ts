import { Composer, Lexer, LineCounter, Parser, YAMLParseError, parseDocument, type Document } from 'yaml';
import type { Place } from '../model/body.ts';
import type { Problem } from '../model/problem.ts';
import { keyAt, nodeAt, offsetInSource } from './yaml-places.ts';
import { tooDeepYaml } from './yaml-depth.ts';
import { faultsIn } from './yaml-faults.ts';

/** The way to a value: keys and list positions from the top. */
export type Path = readonly PropertyKey[];

/** A YAML text as data, with the place of everything in it. */
export interface ParsedYaml {
  data: unknown;
  problems: Problem[];
  /** Where the value at a path stands; for what is missing, where its nearest parent stands. */
  placeOf(path: Path): Place;
  /** Where the key at the end of a path stands; an entry of a list has none, so that it is the entry’s own place. */
  placeOfKey(path: Path): Place;
  /** Where a character of a text value stands: the value’s own offset, counted from 0. */
  placeInText(path: Path, offset: number): Place;
}

/**
 * Parses YAML 1.2. What would be read as something else than it looks like is a problem, never a surprise: duplicate
 * keys, anchors, aliases, tags, octal numbers, comments behind a text. Text with a problem gives no data.
 * `lineOffset` is how many lines of the file stand before the text (for front matter).
 */
export function parseYaml(file: string, text: string, lineOffset = 0): ParsedYaml {
  const lines = new LineCounter();
  const tokens = [...new Lexer().lex(text)];
  const deep = tooDeepYaml(tokens);
  const document = deep ? parseDocument('') : documentOf(tokens, text.length, lines);
  if (deep) for (const { index } of text.matchAll(/(?<![^\n])/g)) lines.addNewLine(index);
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line) + lineOffset, column: Math.max(1, col) };
  };
  const faults = deep ? [deep] : faultsIn(document, text);
  const problems = faults.map(({ offset, ...fault }): Problem => ({ file, ...at(offset), ...fault }));
  return {
    data: problems.length === 0 ? document.toJS() : undefined,
    problems,
    placeOf: (path) => at(nodeAt(document, path)?.range?.[0] ?? 0),
    placeOfKey: (path) => at((keyAt(document, path) ?? nodeAt(document, path))?.range?.[0] ?? 0),
    placeInText: (path, offset) => at(offsetInSource(text, nodeAt(document, path), offset)),
  };
}

/** What `parseDocument` of the library gives, from tokens: it would cut the text into them once more. */
function documentOf(tokens: readonly string[], length: number, lines: LineCounter): Document {
  // Of keys that stand twice we tell ourselves: the parser compares each with all others, and takes 1 and "1" for two.
  const composer = new Composer({ prettyErrors: false, uniqueKeys: false, merge: false });
  const parser = new Parser(lines.addNewLine);
  lines.addNewLine(0);
  const parts = function* () {
    for (const token of tokens) yield* parser.next(token);
    yield* parser.end();
  };
  const [first, second] = composer.compose(parts(), true, length);
  // With `true` there is always one.
  const document = first!;
  if (second) document.errors.push(new YAMLParseError([second.range[0], second.range[1]], 'MULTIPLE_DOCS', ''));
  return document;
}
