import { visit } from 'unist-util-visit';
import type { Code, Nodes, Root, Table } from 'mdast';
import type { Fault } from '../model/problem.ts';

/** What Markdown would drop, or swallow, without a word: and a draft that says so where nobody reads it. */
export function lostFaults(tree: Root, text: string): Fault[] {
  const faults: Fault[] = [];
  visit(tree, (node) => {
    if (node.type === 'table') faults.push(...cellsBeyondHead(node));
    if (node.type === 'code') faults.push(...openFence(node, text));
    if (node.type === 'link' || node.type === 'linkReference') faults.push(...withoutWords(node));
    if (node.type === 'paragraph') faults.push(...keyInText(node));
  });
  return faults;
}

function cellsBeyondHead({ children }: Table): Fault[] {
  const [head, ...rows] = children;
  const most = head?.children.length ?? 0;
  const fix = 'Give the head of the table as many cells; before a | that is a sign, put a backslash: \\|.';
  return rows.flatMap((row) => {
    const beyond = row.children[most];
    const message = `stands in a row of ${row.children.length} cells below a head of ${most}: it would not be printed`;
    return beyond ? [fault(beyond, 'E-MDX', message, fix)] : [];
  });
}

/** Lines between ``` that end where the text does: whatever stands below would be printed as they are. */
function openFence(node: Code, text: string): Fault[] {
  const { start, end } = node.position!;
  const lines = text.slice(start.offset, end.offset).trimEnd().split('\n');
  const fence = /^(`{3,}|~{3,})/.exec(lines[0] ?? '')?.[1];
  if (fence === undefined) return [];
  const last = (lines.length > 1 ? lines.at(-1)! : '').replace(/^[\s>]*/, '');
  if (last.startsWith(fence) && last.replaceAll(fence[0]!, '').trim() === '') return [];
  const message = `opens with ${fence} a part that is printed as it is, and never closes it`;
  return [fault(node, 'E-MDX', message, `Write ${fence} on a line of its own below its last line.`)];
}

function withoutWords(node: Extract<Nodes, { type: 'link' | 'linkReference' }>): Fault[] {
  const hasWords = node.children.some((child) => child.type !== 'text' || child.value.trim() !== '');
  return hasWords ? [] : [fault(node, 'E-MDX', 'is a link without words', 'Write [words](address).')];
}

function keyInText(node: Extract<Nodes, { type: 'paragraph' }>): Fault[] {
  const [first] = node.children;
  const key = first?.type === 'text' ? /^(draft|embargo):(?=\s)/.exec(first.value)?.[1] : undefined;
  const message = `has “${key}:” in its text, where it holds nothing back and would be printed`;
  return key === undefined ? [] : [fault(node, 'E-FM', message, 'Move the line up, above the second line ---.')];
}

function fault(node: Nodes, code: string, message: string, fix: string): Fault {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  return { line, column, code, message, fix };
}
