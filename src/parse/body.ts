import { toHast, type Handler } from 'mdast-util-to-hast';
import type { Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { nodesIn, type Body, type BodyNode } from '../model/body.ts';
import type { Fault, Problem } from '../model/problem.ts';
import { toBody } from './body-nodes.ts';
import { faultsInTree } from './body-faults.ts';
import { tooDeep } from './depth.ts';
import { giveHeadingIds } from './heading-ids.ts';
import { linksIn, type WrittenLink } from './links.ts';
import { parseMarkdown } from './markdown.ts';
import { passagesIn, type Passage } from './passages.ts';
import { tooDeepTree } from './tree-depth.ts';
import { explainUnreadable, type Unreadable } from './unreadable.ts';

export interface ParsedBody {
  body: Body;
  /** In the order of the text. */
  links: WrittenLink[];
  /** In which something may be quoted, in the order of the text. */
  passages: Passage[];
  problems: Problem[];
}

/**
 * Parses an MDX text to a tree of prose and blocks. Code is refused, never run: imports, exports and expressions
 * (a comment is none) are problems. So is a text that passes a limit: it is not parsed at all, or not to its end.
 * `idPrefix` keeps the footnotes of several texts on one page apart.
 * Places count from the first line of `text`: blank out what stands before it rather than cutting it off.
 */
export function parseBody(file: string, text: string, idPrefix = ''): ParsedBody {
  const { body, ...others } = parseTree(file, text, idPrefix);
  const standing = body.map(standAlone);
  giveHeadingIds(standing);
  return { body: standing, ...others };
}

/** A sentence of letters, digits and marks that mean nothing to Markdown, where it begins as no list and no code does. */
const plain = /^(?!\d+[.)]|import\b|export\b)[\p{L}\p{N}“‘(][\p{L}\p{M}\p{N} ,.;?’‘“”()/%–—…-]*$/u;

/**
 * Parses a text of one or a few sentences, as YAML fields hold them: inline Markdown and inline blocks. Most are plain
 * words, for which the parser, which takes most of a check’s time, has nothing to do.
 */
export function parseProse(file: string, text: string): ParsedBody {
  if (plain.test(text) && !/www\.|^ | $/i.test(text))
    return { body: [{ type: 'text', value: text }], links: [], passages: [], problems: [] };
  const { body, ...others } = parseTree(file, text, '');
  const [first, ...rest] = body;
  if (others.problems.length > 0) return { body: [], ...others };
  if (first?.type === 'element' && first.tagName === 'p' && rest.length === 0)
    return { body: first.children, ...others };
  if (first?.type === 'block' && rest.length === 0) return { body: [{ ...first, inline: true }], ...others };
  const message = 'is not one paragraph of plain sentences';
  const fix = 'Write no headings, lists, footnotes or further paragraphs here. A number at the beginning: 12\\. April.';
  return { body: [], ...others, problems: [{ file, line: 1, column: 1, code: 'E-PROSE', message, fix }] };
}

function parseTree(file: string, text: string, idPrefix: string): ParsedBody {
  const refused = (fault: Fault): ParsedBody => ({ body: [], links: [], passages: [], problems: [{ file, ...fault }] });
  const deep = tooDeep(text);
  if (deep) return refused(deep);
  let tree: Root;
  try {
    tree = parseMarkdown(text);
  } catch (error) {
    return refused(explainUnreadable(error as Unreadable, text));
  }
  const deepTree = tooDeepTree(tree);
  if (deepTree) return refused(deepTree);
  const hast = toHast(tree, {
    handlers: { mdxJsxFlowElement: kept, mdxJsxTextElement: kept },
    passThrough: ['mdxFlowExpression', 'mdxTextExpression', 'mdxjsEsm'],
    clobberPrefix: idPrefix,
    footnoteLabelTagName: 'h3',
    footnoteLabelProperties: { className: ['vh'] },
    footnoteBackContent: '↩',
  });
  const body = toBody(hast.type === 'root' ? hast.children : [], text);
  keepLabelsApart(body, idPrefix);
  const problems = faultsInTree(tree, text).map((fault) => ({ file, ...fault }));
  return { body, links: linksIn(tree, text), passages: passagesIn(tree, text), problems };
}

/** A block stays what it is, with what it encloses. */
const kept: Handler = (state, node: MdxJsxFlowElement | MdxJsxTextElement) => ({ ...node, children: state.all(node) });

/** A block that is alone in its paragraph stands on its own, whether its words share a line with its tags or not. */
function standAlone(node: BodyNode): BodyNode {
  if (node.type !== 'element' || node.tagName !== 'p') return node;
  const [block, ...others] = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  if (block?.type !== 'block' || others.length > 0) return node;
  const paragraph: BodyNode = { type: 'element', tagName: 'p', properties: {}, children: block.children };
  return { ...block, inline: false, children: block.children.length > 0 ? [paragraph] : [] };
}

/** Footnotes of every text have a heading, to which each mark refers: with several texts on a page, several. */
function keepLabelsApart(body: Body, idPrefix: string): void {
  const label = 'footnote-label';
  for (const node of nodesIn(body)) {
    if (node.type !== 'element') continue;
    if (node.properties['id'] === label) node.properties['id'] = `${idPrefix}${label}`;
    if (node.properties['ariaDescribedBy']) node.properties['ariaDescribedBy'] = [`${idPrefix}${label}`];
  }
}
