import { SKIP, visit } from 'unist-util-visit';
import type { Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { Fault } from '../model/problem.ts';
import { addressFaults } from './address-faults.ts';
import { definitionFaults } from './definition-faults.ts';
import { footnoteFaults } from './footnote-faults.ts';
import { lostFaults } from './lost-faults.ts';
import { mendedLine } from './mended.ts';
import { misreadFaults } from './misread-faults.ts';
import { withoutComments } from './no-code.ts';
import { untakenFaults } from './untaken-faults.ts';

type Jsx = MdxJsxFlowElement | MdxJsxTextElement;
type Expression = Extract<Nodes, { type: 'mdxFlowExpression' | 'mdxTextExpression' }>;
type Esm = Extract<Nodes, { type: 'mdxjsEsm' }>;

/** What to do about braces. */
export const noBraces = 'Content is never run as code. To print a brace, put a backslash before it: \\{';

/** What is told of an element of HTML. */
export function isHtml(name: string): [message: string, fix: string, code: string] {
  return [`<${name}> is HTML, which content may not hold`, 'Use Markdown, or a block of the handbook.', 'E-TAG'];
}

/** Everything in a tree that would be code, or would be lost. `text` is what the tree was parsed from. */
export function faultsInTree(tree: Root, text: string): Fault[] {
  const faults = [footnoteFaults, definitionFaults, addressFaults, lostFaults, misreadFaults, untakenFaults].flatMap(
    (find) => find(tree, text),
  );
  const html: Fault[] = [];
  visit(tree, (node) => {
    switch (node.type) {
      case 'mdxjsEsm':
        faults.push(inLine(node));
        break;
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        faults.push(...inBraces(node, text));
        break;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement': {
        const [message, fix, code] = isHtml(node.name ?? '');
        const foreign = node.name === 'script' || node.name === 'style';
        if (foreign) faults.push(fault(node, code, message, fix));
        else if (/^(?:[a-z]|$)/.test(node.name ?? '')) html.push(fault(node, code, message, fix));
        faults.push(...inAttributes(node));
        if (foreign) return SKIP;
      }
    }
    return undefined;
  });
  // Of HTML alone a rule tells, which knows the blocks that may have been meant. Of a text with other faults none does.
  return faults.length > 0 ? [...faults, ...html] : [];
}

/** Words of a sentence that are no code either way, however they are read. */
const plainWord = /^[\p{L}\p{M}\p{N}]+(?:[’'–-][\p{L}\p{M}\p{N}]+|[.,/]\p{N}+)*[%°]?[,.;:!?…]*$/u;
const wordOfCode = /^(?:async|await|class|const|delete|function|let|new|return|throw|typeof|var|void|yield)\b/;

/** True for words between braces that nobody can take for code: several, or one that is a number. */
function isWords(braced: string): boolean {
  const words = braced.trim().split(/\s+/);
  if (wordOfCode.test(words[0]!) || !words.every((word) => plainWord.test(word))) return false;
  return words.length > 1 || /^\p{N}/u.test(words[0]!);
}

function inBraces(node: Expression, text: string): Fault[] {
  const { value, position } = node;
  if (value.includes('/*') && withoutComments(value)?.trim() === '') return [];
  const { start, end } = position!;
  if (isWords(value)) {
    const mended = mendedLine(text, start.offset!, end.offset!, `\\{${value.replace(/\s+/g, ' ')}\\}`);
    return [
      fault(
        node,
        'E-MDX',
        'has words in braces { }, as code has',
        `Take the braces out, or put a backslash before each: ${mended}.`,
      ),
    ];
  }
  return [
    fault(node, 'E-CODE', `holds a brace { that begins code: {${value.slice(0, 40).replace(/\s+/g, ' ')}}`, noBraces),
  ];
}

/** A line that begins with import or export: code, or a sentence that happens to. */
function inLine(node: Esm): Fault {
  const [line = ''] = node.value.split(/[\r\n]/);
  const words = line.replace(/<[^<>]*>/g, '');
  const sentence = !/[{}*='"`;()]| from |^export (?:const|default|let|var|class|function)\b/.test(words);
  const fix = sentence
    ? `Begin the line with another word: ${mendedLine(line, 0, 0, 'The ')}.`
    : 'Delete the line: content is never run as code.';
  return fault(node, 'E-CODE', 'begins a line with import or export, which would be code', fix);
}

function inAttributes({ name, attributes }: Jsx): Fault[] {
  const seen = new Set<string>();
  return attributes.flatMap((attribute) => {
    if (attribute.type !== 'mdxJsxAttribute') {
      return [fault(attribute, 'E-CODE', `<${name}> has braces among its attributes`, noBraces)];
    }
    if (attribute.value !== null && typeof attribute.value === 'object') {
      const fix = `Write ${attribute.name}="…" with plain text in quotation marks.`;
      return [fault(attribute, 'E-CODE', `${attribute.name} of <${name}> is in braces, which would be code`, fix)];
    }
    const twice = seen.has(attribute.name);
    seen.add(attribute.name);
    const message = `<${name}> has the attribute “${attribute.name}” twice`;
    return twice ? [fault(attribute, 'E-ATTR', message, 'Keep one of the two.')] : [];
  });
}

function fault(node: { position?: Nodes['position'] }, code: string, message: string, fix: string): Fault {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  return { line, column, code, message, fix };
}
