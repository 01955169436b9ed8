import { SKIP, visit } from 'unist-util-visit';
import type { Nodes, Root } from 'mdast';
import type { Fault } from '../model/problem.ts';

/**
 * Signs of a sentence that Markdown takes for its own, so that they are not printed: 3~5 and 7~9 would be struck out
 * from one ~ to the other, and a line that begins with the hyphen of a sum would become a list.
 */
export function misreadFaults(tree: Root, text: string): Fault[] {
  const faults: Fault[] = [];
  visit(tree, (node, index, parent) => {
    const found =
      withinWords(node, text) ??
      underlined(node, text) ??
      goingOn(node, parent?.type === 'listItem' ? undefined : parent?.children[(index ?? 0) - 1], text);
    if (found) faults.push(found);
    return found ? SKIP : undefined;
  });
  return faults;
}

const letterOrDigit = String.raw`[\p{L}\p{N}]`;
const endsInWord = new RegExp(`${letterOrDigit}$`, 'u');
const beginsInWord = new RegExp(`^${letterOrDigit}`, 'u');
/** A letter of a script that has blanks between its words, or a digit. */
const endsInSpacedWord = /[\p{Lu}\p{Ll}\p{N}]$/u;

/** A pair of signs of which one stands in the middle of a word, as no pair does that is meant. */
function withinWords(node: Nodes, text: string): Fault | undefined {
  if (node.type !== 'delete' && node.type !== 'emphasis' && node.type !== 'strong') return undefined;
  const [start, end] = [node.position!.start.offset!, node.position!.end.offset!];
  const source = text.slice(start, end);
  const [signs = ''] = /^[*~]*/.exec(source) ?? [];
  const [before, after] = [text.slice(Math.max(0, start - 2), start), text.slice(end, end + 2)];
  const isStruck = node.type === 'delete';
  const isPair = isStruck
    ? signs !== '~' || (!endsInWord.test(before) && !beginsInWord.test(after))
    : signs === '' ||
      !endsInSpacedWord.test(before) ||
      (!/\s/.test(source) && !/\d\d$/.test(before.slice(-1) + after.slice(0, 1)));
  if (isPair) return undefined;
  const done = isStruck ? 'strikes out what stands' : 'sets off what stands';
  const message = `has ${signs} within a word, which ${done} before the next ${signs}, and is not printed`;
  return fault(
    node,
    message,
    `Put a backslash before each sign that is to be printed: ${`\\${signs[0]}`.repeat(signs.length)}.`,
  );
}

/** A sentence that the line below it makes a heading. */
function underlined(node: Nodes, text: string): Fault | undefined {
  if (node.type !== 'heading') return undefined;
  const lines = sourceOf(node, text).split(/\r\n|[\r\n]/);
  const [line = ''] = lines.splice(-1).map((last) => last.replace(/^[\s>]+/, ''));
  if (!/^(?:-+|=+)\s*$/.test(line) || !/[.!?…][”’»")]*\s*$/.test(lines.at(-1) ?? '')) return undefined;
  const fix = 'Put an empty line between the two. A heading begins with ##.';
  return fault(node, `is a sentence that the line ${line.slice(0, 3).trim()} below makes a heading`, fix);
}

/** A sentence that goes on in a line which begins with a sign of a list or of a quotation. */
function goingOn(node: Nodes, before: Nodes | undefined, text: string): Fault | undefined {
  if (before?.type !== 'paragraph' || before.position!.end.line + 1 !== node.position!.start.line) return undefined;
  if (!endsInWord.test(sourceOf(before, text).trimEnd())) return undefined;
  const isQuoted = node.type === 'blockquote' && /^>\s*\d/.test(sourceOf(node, text));
  if (!isQuoted && !(node.type === 'list' && node.children.length === 1)) return undefined;
  const [sign = ''] = /^\S+/.exec(sourceOf(node, text)) ?? [];
  const made = isQuoted ? 'a quotation' : 'a list';
  const fix = `Put it on the line above; before ${made} that is meant, leave an empty line.`;
  return fault(node, `begins a line with ${sign}, which makes ${made} of the rest of the sentence`, fix);
}

function sourceOf(node: Nodes, text: string): string {
  return text.slice(node.position!.start.offset, node.position!.end.offset);
}

function fault(node: Nodes, message: string, fix: string): Fault {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  return { line, column, code: 'E-MDX', message, fix };
}
