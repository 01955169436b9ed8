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

/**
 * A part of a text with those footnotes that it leads to, and those that they lead to. They keep their numbers, and lead
 * back only within the part.
 */
export function withFootnotes(text: Body, notes: ElementNode | undefined): Body {
  if (!notes) return text;
  const led = ledTo(text, notes);
  if (led.size === 0) return text;
  const ids = valuesOf('id', [...text, ...led]);
  const isBack = (node: BodyNode): node is ElementNode =>
    node.type === 'element' && node.properties['dataFootnoteBackref'] !== undefined;
  const isLost = (node: BodyNode) => isBack(node) && !ids.has(String(node.properties['href']).slice(1));
  const within = (node: BodyNode): BodyNode =>
    node.type === 'element' ? { ...node, children: node.children.filter((child) => !isLost(child)).map(within) } : node;
  const kept = (list: ElementNode): Body =>
    notesIn(list).flatMap((note, at) =>
      led.has(note) ? [within({ ...note, properties: { ...note.properties, value: at + 1 } })] : [],
    );
  const children = notes.children.map((node) => (isList(node) ? { ...node, children: kept(node) } : node));
  return [...text, { ...notes, children }];
}

/** The footnotes that a text leads to, and those that they lead to in turn. */
function ledTo(text: Body, { children }: ElementNode): Set<ElementNode> {
  const notes = children.filter(isList).flatMap(notesIn);
  const led = new Set<ElementNode>();
  for (let from: Body = text; from.length > 0;) {
    const addresses = valuesOf('href', from);
    const next = notes.filter((note) => !led.has(note) && addresses.has(`#${String(note.properties['id'])}`));
    for (const note of next) led.add(note);
    from = next;
  }
  return led;
}

function isList(node: BodyNode): node is ElementNode {
  return node.type === 'element' && node.tagName === 'ol';
}

function notesIn({ children }: ElementNode): ElementNode[] {
  return children.filter((node) => node.type === 'element');
}

function valuesOf(property: 'href' | 'id', body: Body): Set<string> {
  return new Set(
    nodesIn(body)
      .flatMap((node) => (node.type === 'element' ? (node.properties[property] ?? []) : []))
      .map(String),
  );
}
