import { visit } from 'unist-util-visit';
import type { FootnoteDefinition, Root } from 'mdast';
import type { Fault } from '../model/problem.ts';
import { placeAt } from './offsets.ts';

/** A mark as it stands in a text: [^gauge]. With a blank in it, it is none to Markdown. */
const mark = /(?<!\\)\[\^([^\]\n]{1,80})\]/g;

/** Footnotes without a mark, marks without a footnote, and footnotes of the same name: none of them is printed. */
export function footnoteFaults(tree: Root, text: string): Fault[] {
  const definitions: FootnoteDefinition[] = [];
  const marked = new Set<string>();
  const faults: Fault[] = [];
  visit(tree, (node) => {
    if (node.type === 'footnoteDefinition') definitions.push(node);
    if (node.type === 'footnoteReference') marked.add(node.identifier);
    // Markdown takes a mark without its footnote for plain text.
    if (node.type !== 'text' || !node.position) return;
    const { start, end } = node.position;
    const length = end.offset! - start.offset!;
    // The rest of a mark may stand in other nodes, where its name has signs of emphasis.
    for (const { index, 1: name } of text.slice(start.offset, end.offset! + 80).matchAll(mark)) {
      if (index >= length) break;
      const place = placeAt(text, start.offset! + index);
      const fix = `Write it at the end of the text: [^${name}]: …`;
      faults.push({ ...place, code: 'E-FOOTNOTE', message: `there is no footnote “${name}”`, fix });
    }
  });
  const before = new Set<string>();
  for (const definition of definitions) {
    faults.push(...inDefinition(definition, before, marked));
    before.add(definition.identifier);
  }
  return faults;
}

function inDefinition(
  definition: FootnoteDefinition,
  before: ReadonlySet<string>,
  marked: ReadonlySet<string>,
): Fault[] {
  const { identifier, label, position } = definition;
  const name = label ?? identifier;
  const { line = 1, column = 1 } = position?.start ?? {};
  const fault = (message: string, fix: string) => [{ line, column, code: 'E-FOOTNOTE', message, fix }];
  if (before.has(identifier)) {
    return fault(`the footnote “${name}” stands twice`, 'Give each a name of its own.');
  }
  if (marked.has(identifier)) return [];
  return fault(`nothing leads to the footnote “${name}”`, `Write [^${name}] where it belongs, or delete it.`);
}
