import { visit } from 'unist-util-visit';
import type { Paragraph, Root } from 'mdast';
import type { Fault } from '../model/problem.ts';
import { placeBehind } from './offsets.ts';

/** What is told of what is written as mark-up and is none: a pattern, whose first group is the words in question. */
interface Untaken {
  pattern: RegExp;
  message: (written: string) => string;
  fix: string;
}

const noLink = 'is written as a link, and is none: it would be printed as it stands';
const howToLink =
  'Write [words](address), without a blank between ] and ( and with %20 for one in the address. Where no link is meant, put a backslash before [.';

const inParagraph: readonly Untaken[] = [
  { pattern: /(?<!\\)(\]\()(?!\s)/gu, message: () => noLink, fix: howToLink },
  { pattern: /(?<!\\)(\] \()(?=https?:|mailto:|[/#])/gu, message: () => noLink, fix: howToLink },
  { pattern: /(\)\[)(?=https?:|mailto:|\/)/gu, message: () => noLink, fix: howToLink },
  {
    pattern: /(#{2,6})(?=[^\s#])(?<=^[ \t>]*#{2,6})/gmu,
    message: (signs) => `begins a line with ${signs} and no blank, so that it is no heading`,
    fix: 'Write a blank behind the signs, and an empty line above; or a backslash before the first.',
  },
  {
    pattern: /(?<![\\*~\p{L}\p{N}])(\*\*|~~)(?=[\p{L}\p{N}“‘«„(])/gu,
    message: (signs) => `has ${signs} that nothing closes: it would be printed as it stands`,
    fix: 'Write the same signs right behind the last word, and no blank or mark within them at either end; or a backslash before each.',
  },
  {
    pattern: /(\|)(?<=^[ \t>]*\|)(?=[^\n]*\|[ \t]*\r?\n[ \t>]*\|[^\n]*\|[ \t]*$)/gmu,
    message: () => 'begins lines that look like a table, and are none',
    fix: 'Write as the second line | --- | --- |, with as many cells as the first, and an empty line above the table.',
  },
  {
    pattern: /([•‣▪])(?<=^[ \t>]*[•‣▪])(?=[^\n]*\n[ \t>]*[•‣▪])/gmu,
    message: (sign) => `begins lines with ${sign}, which would be printed as one paragraph`,
    fix: 'Begin each line with a hyphen and a blank: - bread.',
  },
];

/** Mark-up that was written and that Markdown did not take, so that its signs would be printed: the first of each kind. */
export function untakenFaults(tree: Root, text: string): Fault[] {
  const faults: Fault[] = [];
  visit(tree, 'paragraph', (node) => {
    faults.push(...inText(node, text));
  });
  return faults;
}

function inText(node: Paragraph, text: string): Fault[] {
  const source = plainPartsOf(node, text);
  return inParagraph.flatMap(({ pattern, message, fix }) => {
    const [found] = source.matchAll(pattern);
    if (!found) return [];
    const [, written = ''] = found;
    // A sign that stands alone before all words is that of a footnote below a table.
    if (found.index === 0 && written === '**' && source.indexOf('**', 2) < 0) return [];
    const place = placeBehind(node.position!.start, source.slice(0, found.index));
    return [{ ...place, code: 'E-MDX', message: message(written), fix }];
  });
}

/** The source of a paragraph with dots in place of all that Markdown took for something. */
function plainPartsOf(node: Paragraph, text: string): string {
  const from = node.position!.start.offset!;
  let source = text.slice(from, node.position!.end.offset);
  for (const { type, position } of node.children) {
    if (type === 'text' || !position) continue;
    const [start, end] = [position.start.offset! - from, position.end.offset! - from];
    const isAddress = type === 'link' && source[start] !== '[';
    if (!isAddress) source = source.slice(0, start) + '.'.repeat(end - start) + source.slice(end);
  }
  return source;
}
