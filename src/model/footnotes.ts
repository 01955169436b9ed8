import { nodesIn, type Body, type BodyNode, type ElementNode } from './body.ts';

/** A text apart from its footnotes, which Markdown gathers at its end. */
export interface Noted {
  text: Body;
  /** The element that holds all footnotes, where there are any. */
  notes: ElementNode | undefined;
}

/** Takes the footnotes off the end of a text. */
export function withoutFootnotes(body: Body): Noted {
  const last = body.at(-1);
  const notes = last?.type === 'element' && last.properties['dataFootnotes'] !== undefined ? last : undefined;
  return { text: notes ? body.slice(0, -1) : body, notes };
}

/** A part of a text with those footnotes that it leads to. They keep their numbers, and lead back only within the part. */
export function withFootnotes(text: Body, notes: ElementNode | undefined): Body {
  if (!notes) return text;
  const nodes = nodesIn(text);
  const ids = new Set(nodes.flatMap((node) => (node.type === 'element' ? (node.properties['id'] ?? []) : [])));
  const led = new Set(nodes.flatMap((node) => (node.type === 'element' ? (node.properties['href'] ?? []) : [])));
  const isBack = (node: BodyNode): node is ElementNode =>
    node.type === 'element' && node.properties['dataFootnoteBackref'] !== undefined;
  const isLost = (node: BodyNode) => isBack(node) && !ids.has(String(node.properties['href']).slice(1));
  const within = (node: BodyNode): BodyNode =>
    node.type === 'element' ? { ...node, children: node.children.filter((child) => !isLost(child)).map(within) } : node;
  let number = 0;
  const kept = (list: ElementNode): Body =>
    list.children.flatMap((node): Body => {
      if (node.type !== 'element') return [];
      number += 1;
      if (!led.has(`#${String(node.properties['id'])}`)) return [];
      return [within({ ...node, properties: { ...node.properties, value: number } })];
    });
  const children = notes.children.map((node) =>
    node.type === 'element' && node.tagName === 'ol' ? { ...node, children: kept(node) } : node,
  );
  const isEmpty = children.every(
    (node) => node.type !== 'element' || node.tagName !== 'ol' || node.children.length === 0,
  );
  return isEmpty ? text : [...text, { ...notes, children }];
}
