import { expect } from 'vitest';
import { blocksIn, nodesIn, type BlockNode, type Body, type ElementNode } from '../../src/model/body.ts';
import type { Problem } from '../../src/model/problem.ts';
import { parseBody } from '../../src/parse/body.ts';
import { marked } from '../fixtures/marked.ts';

/** The tree of a text that has no problem. */
export function treeOf(text: string): Body {
  const { body, problems } = parseBody('a.mdx', text);
  expect(problems).toEqual([]);
  return body;
}

/** The blocks of a text that has no problem. */
export function blocksOf(text: string): BlockNode[] {
  return [...blocksIn(treeOf(text))];
}

/** The elements of one kind in a text that has no problem. */
export function elementsOf(text: string, tagName: string): ElementNode[] {
  const nodes = [...nodesIn(treeOf(text))];
  return nodes.filter((node): node is ElementNode => node.type === 'element' && node.tagName === tagName);
}

/** The one problem in a marked text, which stands at the mark. */
export function onlyProblem(source: string): Problem {
  const { text, line, column } = marked(source);
  const { problems } = parseBody('a.mdx', text);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ file: 'a.mdx', line, column });
  return problems[0]!;
}
