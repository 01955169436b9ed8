import { isAlias, isCollection, isMap, isNode, isPair, isScalar, visit } from 'yaml';
import type { Document, ErrorCode, Node, Pair, Scalar, YAMLMap } from 'yaml';
import { isReserved } from '../model/id.ts';
import type { Problem } from '../model/problem.ts';
import { conflictIn, lookAlikeAt, lookAlikeNear } from './foreign-signs.ts';

/** Something wrong in a YAML text, and where: counted in characters from 0. */
export interface YamlFault extends Pick<Problem, 'code' | 'message' | 'fix'> {
  offset: number;
}

/**
 * What keeps a YAML text from being read, or would make it read as something else than it looks like.
 * Of what the parser cannot read only the first is told: the rest follows from it.
 */
export function faultsIn(document: Document, text: string): YamlFault[] {
  const directive = directiveIn(text);
  if (directive !== undefined) {
    return [fault(directive, 'E-YAML-TAG', 'begins with a YAML directive', 'Delete the line.')];
  }
  const unread = document.errors.find(({ code }) => code !== 'TAG_RESOLVE_FAILED');
  if (unread) {
    const { code, message, pos } = unread;
    const foreign = conflictIn(text) ?? lookAlikeNear(text, pos[0]);
    if (foreign) return [{ ...foreign, code: 'E-YAML' }];
    return [explain(code, message, startOf(document, pos[0], code), text)];
  }
  const faults: YamlFault[] = [];
  visit(document, (_, node, path) => {
    if (isPair(node)) faults.push(...inKey(node));
    else if (isNode(node)) faults.push(...inNode(node, text, path.some(holdsFigures)));
    if (isMap(node)) faults.push(...twiceIn(node));
  });
  return aliasesOnce(faults);
}

/** The faults with the first alone of all anchors and aliases: a file that has one mostly has many. */
function aliasesOnce(faults: readonly YamlFault[]): YamlFault[] {
  const aliases = faults.filter(({ code }) => code === 'E-YAML-ALIAS').sort((a, b) => a.offset - b.offset);
  const [first] = aliases;
  if (!first) return [...faults];
  const many = `uses YAML anchors or aliases (& or *) at ${aliases.length} places, which content may not`;
  const message = aliases.length > 1 ? many : first.message;
  return [...faults.filter(({ code }) => code !== 'E-YAML-ALIAS'), { ...first, message }];
}

/** Where a directive stands before the text: behind comments and empty lines at most. */
function directiveIn(text: string): number | undefined {
  let offset = 0;
  for (const line of text.split('\n')) {
    if (line.startsWith('%')) return offset;
    if (!/^\s*(?:#|$)/.test(line)) return undefined;
    offset += line.length + 1;
  }
  return undefined;
}

function fault(offset: number, code: string, message: string, fix: string): YamlFault {
  return { offset, code, message, fix };
}

function inKey({ key }: Pair): YamlFault[] {
  const offset = (isNode(key) && key.range?.[0]) || 0;
  if (!isScalar(key) || key.value === null || (typeof key.value === 'string' && key.value.trim() === '')) {
    return [fault(offset, 'E-YAML-KEY', 'has a key that is no word', 'Write a plain word before the colon.')];
  }
  if (typeof key.value !== 'string') return [];
  const foreign = lookAlikeAt(key.value, offset);
  if (foreign) return [{ ...foreign, code: 'E-YAML' }];
  if (!isReserved(key.value)) return [];
  const message = `has the key “${key.value}”, which content may not`;
  return [fault(offset, 'E-YAML-KEY', message, 'Give it another name.')];
}

/** Keys that stand twice once they are read as the names that they are: a and "a", 1 and "1". */
function twiceIn(map: YAMLMap): YamlFault[] {
  const names = new Set<string>();
  return map.items.flatMap(({ key }) => {
    if (!isScalar(key)) return [];
    const name = String(key);
    const twice = names.has(name);
    names.add(name);
    return twice ? [fault(key.range?.[0] ?? 0, 'E-YAML', 'has the same key twice', 'Keep one of the two.')] : [];
  });
}

/** True for the key below which all numbers are figures. */
function holdsFigures(node: unknown): boolean {
  return isPair(node) && isScalar(node.key) && node.key.value === 'figures';
}

function inNode(node: Node, text: string, inFigures: boolean): YamlFault[] {
  const start = node.range?.[0] ?? 0;
  if (isAlias(node) || node.anchor !== undefined) {
    const offset = isAlias(node) ? start : text.lastIndexOf(`&${node.anchor}`, start);
    const message = 'uses a YAML anchor or alias (& or *), which content may not';
    return [fault(offset, 'E-YAML-ALIAS', message, 'Write the value out where it is needed.')];
  }
  if (node.tag !== undefined) {
    const message = 'uses a YAML tag (!), which content may not';
    const tag = /!\S*\s*$/.exec(text.slice(Math.max(0, start - 200), start));
    return [fault(start - (tag?.[0].length ?? 0), 'E-YAML-TAG', message, 'Write the value alone.')];
  }
  return isScalar(node) ? inScalar(node, text, inFigures) : [];
}

/** A number in the one form in which it is read as it looks. */
const plainNumber = /^(?:0|-?[1-9]\d*|-?(?:0|[1-9]\d*)\.\d+)$/;

function inScalar(scalar: Scalar, text: string, inFigures: boolean): YamlFault[] {
  const [start, end] = scalar.range ?? [0, 0];
  if (typeof scalar.value === 'number') {
    const { source = '' } = scalar;
    const exact = Number.isInteger(scalar.value)
      ? Number.isSafeInteger(scalar.value)
      : !inFigures || String(scalar.value) === source;
    if (inFigures && /^-?\d+\.\d*0$/.test(source)) {
      const message = `the number “${source}” would be printed without the zeros at its end`;
      return [fault(start, 'E-FIG', message, `Write ${scalar.value}.`)];
    }
    if (inFigures && /^-?\d+\.\d{7,}$/.test(source)) {
      const message = `the number “${source}” would be printed with six digits behind its point`;
      return [fault(start, 'E-FIG', message, 'Write at most six digits behind the point.')];
    }
    if (plainNumber.test(source) && exact) return [];
    const message = `the number “${source}” would not be read as it is written`;
    const fix =
      'Write digits only: no sign, zero or letter before them, and at most 15. A text goes in quotation marks.';
    return [fault(start, inFigures ? 'E-FIG' : 'E-NUMBER', message, fix)];
  }
  const behind = scalar.type === 'PLAIN' ? /^[ \t]+(?=#)/.exec(text.slice(end, end + 200)) : null;
  if (!behind) return [];
  const fix = 'Put the whole text in quotation marks, or the comment on a line of its own.';
  return [fault(end + behind[0].length, 'E-YAML-COMMENT', 'has a comment behind a text: what follows # is lost', fix)];
}

/** Where what was never closed begins, for the parser tells only where the text ran out. */
function startOf(document: Document, offset: number, code: ErrorCode): number {
  if (code !== 'MISSING_CHAR' && code !== 'BAD_INDENT') return offset;
  let start = offset;
  visit(document, (_, node) => {
    if (!isNode(node)) return;
    const open = isCollection(node) ? node.flow : isScalar(node) && node.type?.startsWith('QUOTE');
    const [from, , to] = node.range ?? [0, 0, 0];
    if (open && from < offset && offset <= to) start = from;
  });
  return start;
}

function explain(code: ErrorCode, reason: string, offset: number, text: string): YamlFault {
  const neighbour = 'Compare with a neighbouring entry that works.';
  const at = (message: string, fix: string) => fault(offset, 'E-YAML', message, fix);
  switch (code) {
    case 'TAB_AS_INDENT':
      return at(
        'is indented with a tab, shown as →',
        'Delete it, and begin the line with as many spaces as its neighbours.',
      );
    case 'BLOCK_AS_IMPLICIT_KEY':
      if (!/^.*:(?:\s|$)/.test(text.slice(offset))) {
        return at('is followed by a line with a deeper indent', 'Give that line the indent of its neighbours.');
      }
      return at('has a colon in a text without quotation marks', 'Put the whole text in quotation marks: "…: …".');
    case 'UNEXPECTED_TOKEN':
      return unexpected(reason, at);
    case 'MULTILINE_IMPLICIT_KEY':
      return at('is not a key with its value', 'Write the key, a colon, a blank and the value.');
    case 'BAD_SCALAR_START':
      return at('begins with a sign that YAML keeps for itself', 'Put the whole text in quotation marks: "…".');
    case 'MULTIPLE_DOCS':
      return at('has a line --- or ... that begins a second text', 'Delete the line.');
    case 'BAD_DQ_ESCAPE':
      return at(
        'has a backslash that YAML takes for itself',
        'Within "…" write two: \\\\. Or begin the text on the next line, below >-.',
      );
    case 'BAD_ALIAS':
    case 'ALIAS_PROPS':
      return at('begins with a sign that YAML keeps for itself', 'Put the whole text in quotation marks: "…".');
  }
  if (/closing .?quote/i.test(reason)) return at('lacks a closing quotation mark', 'Close it.');
  if (/end with a [\]}]/.test(reason))
    return at('lacks a closing bracket', 'Close it on the same line: [a, b] or {a: b}.');
  if (code === 'BAD_INDENT' || /without - indicator/.test(reason))
    return at('is not indented like its neighbours', 'Use two blanks for each level.');
  if (reason.startsWith('Implicit map keys')) {
    return at('is not a key with its value', 'Write the key, a colon, a blank and the value.');
  }
  if (reason.startsWith('Tags and anchors')) {
    return at('begins with a sign that YAML keeps for itself', 'Put the whole text in quotation marks: "…".');
  }
  if (reason.includes('flow')) {
    const fix = 'Write [a, b] or {a: b}, and texts with signs in quotation marks.';
    return at('has something between brackets that cannot stand there', fix);
  }
  return at('cannot be read as YAML', neighbour);
}

/** What the parser met where it was done with a value. */
function unexpected(reason: string, at: (message: string, fix: string) => YamlFault): YamlFault {
  if (/^Block scalar header|^Not a YAML token/.test(reason)) {
    return at('has words on the line of its > or |', 'Begin them on the next line, indented by two blanks.');
  }
  if (reason.includes('same line with key')) {
    return at('has a list on the line of its key', 'Write [a, b], or each entry on a line of its own.');
  }
  const fix = 'Put the whole text in quotation marks: "…". Inside them type “ ” and ’.';
  return at('has more words behind the end of its value', fix);
}
