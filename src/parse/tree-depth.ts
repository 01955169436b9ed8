import type { Nodes, Root } from 'mdast';
import type { Fault } from '../model/problem.ts';
import { nestedTooDeep } from './depth.ts';
import { limits } from './limits.ts';

/** What holds other nodes without being a level of its own: it only comes together with one that is. */
const noLevel = ['root', 'paragraph', 'heading', 'listItem', 'table', 'tableRow', 'tableCell'];

/** The first node of a tree that is nested too deep for what walks the tree afterwards. */
export function tooDeepTree(tree: Root): Fault | undefined {
  const left: { node: Nodes; levels: number }[] = [{ node: tree, levels: 0 }];
  for (let next = left.pop(); next; next = left.pop()) {
    const { node } = next;
    if (!('children' in node)) continue;
    const levels = next.levels + (noLevel.includes(node.type) ? 0 : 1);
    if (levels > limits.levels) {
      const { line = 1, column = 1 } = node.position?.start ?? {};
      return { line, column, code: 'E-DEPTH', ...nestedTooDeep('quotations, lists, blocks, links and emphases') };
    }
    for (const child of [...node.children].reverse()) left.push({ node: child, levels });
  }
  return undefined;
}
