import { visit } from 'unist-util-visit';
import type { Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { Fault } from '../model/problem.ts';
import { footnoteFaults } from './footnote-faults.ts';

type Jsx = MdxJsxFlowElement | MdxJsxTextElement;

/** What to do about braces. */
export const noCode = 'Content is never run as code. To print a brace, put a backslash before it: \\{';

/** What to do about a line that begins with import or export. */
export const noImport = 'Reword the line so that it begins with another word.';

/** Everything in a tree that would be code, or would be lost. `text` is what the tree was parsed from. */
export function faultsInTree(tree: Root, text: string): Fault[] {
  const faults: Fault[] = footnoteFaults(tree, text);
  visit(tree, (node) => {
    switch (node.type) {
      case 'mdxjsEsm':
        faults.push(fault(node, 'E-CODE', 'begins a line with import or export, which would be code', noImport));
        break;
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        if (isComment(node.value)) break;
        faults.push(fault(node, 'E-CODE', `holds a brace { that begins code: {${node.value.slice(0, 40)}}`, noCode));
        break;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        faults.push(...inAttributes(node));
    }
  });
  return faults;
}

function isComment(code: string): boolean {
  return /^\s*(?:\/\*(?:(?!\*\/)[\s\S])*\*\/\s*)+$/.test(code);
}

function inAttributes({ name, attributes }: Jsx): Fault[] {
  const seen = new Set<string>();
  return attributes.flatMap((attribute) => {
    if (attribute.type !== 'mdxJsxAttribute') {
      return [fault(attribute, 'E-CODE', `<${name}> has braces among its attributes`, noCode)];
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
