/**
 * A parsed text: a tree of prose and blocks, as plain JSON. Prose is hast (the standard tree of HTML, see
 * https://github.com/syntax-tree/hast); a block is a node of our own. No node carries code.
 */

/** Where something stands in a file of content: line and column count from 1. */
export interface Place {
  line: number;
  column: number;
}

export interface TextNode {
  type: 'text';
  value: string;
}

/** An element of HTML, of the few that Markdown makes. */
export interface ElementNode {
  type: 'element';
  tagName: string;
  properties: Record<string, string | number | boolean | string[]>;
  children: BodyNode[];
  /** Kept where a problem may have to point at it: at the top of a text, for links, pictures and headings. */
  at?: Place;
}

/** A block of ours: its name, its attributes as written, where each stands, and what it encloses. */
export interface BlockNode {
  type: 'block';
  name: string;
  attributes: Record<string, string | true>;
  attributePlaces: Record<string, Place>;
  /** Where each line of an attribute’s value begins, inside the quotation marks. */
  valuePlaces: Record<string, [Place, ...Place[]]>;
  /** True where the block stands in running text. */
  inline: boolean;
  children: BodyNode[];
  at: Place;
  /** What a claim in an MDX file encloses, as it is written there, markup and all: a problem may have to point into it. */
  written?: { text: string; at: Place };
}

export type BodyNode = TextNode | ElementNode | BlockNode;

/** The text of one MDX file as a tree. */
export type Body = BodyNode[];

/** All nodes of a tree in reading order. */
export function nodesIn(body: Body): BodyNode[] {
  const nodes: BodyNode[] = [];
  const add = (some: Body) => {
    for (const node of some) {
      nodes.push(node);
      if (node.type !== 'text') add(node.children);
    }
  };
  add(body);
  return nodes;
}

/** All blocks of a tree in reading order. */
export function blocksIn(body: Body): BlockNode[] {
  return nodesIn(body).filter((node) => node.type === 'block');
}

/** Ids of the claims that a tree marks, each once, in reading order. */
export function claimsMarkedIn(body: Body): string[] {
  const marks = blocksIn(body).filter(({ name }) => name === 'Claim');
  return [...new Set(marks.map(({ attributes }) => String(attributes['id'])))];
}

/** The plain text of a tree: paragraphs and cells keep a blank between them. */
export function textIn(body: Body): string {
  return body
    .map((node) => {
      if (node.type === 'text') return node.value;
      const text = textIn(node.children);
      return node.type === 'element' && /^(p|li|h\d|t[dhr]|blockquote)$/.test(node.tagName) ? `${text} ` : text;
    })
    .join('');
}

/** How many words a text has. */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** A section: a second-level heading and what follows it, up to the next. */
export interface Section {
  /** The heading’s fragment id. */
  id: string;
  title: string;
  body: Body;
}

/** The sections of a tree. What stands before the first heading makes no section. */
export function sectionsOf(body: Body): Section[] {
  const sections: Section[] = [];
  for (const node of body) {
    if (node.type === 'element' && node.tagName === 'h2') {
      sections.push({ id: String(node.properties['id']), title: textIn(node.children), body: [] });
    } else sections.at(-1)?.body.push(node);
  }
  return sections;
}
