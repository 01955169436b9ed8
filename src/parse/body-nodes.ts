import type { Element, ElementContent, RootContent } from 'hast';
import type { MdxJsxAttribute, MdxJsxFlowElementHast, MdxJsxTextElementHast } from 'mdast-util-mdx-jsx';
import type { BlockNode, Body, BodyNode, ElementNode, Place } from '../model/body.ts';

type Jsx = MdxJsxFlowElementHast | MdxJsxTextElementHast;
type HastNode = RootContent | ElementContent;

/** Nodes of hast, in which blocks are those of MDX, as a tree of ours. `text` is what they were parsed from. */
export function toBody(nodes: readonly HastNode[], text: string): Body {
  const topLevel = nodes.flatMap((node) => {
    const place = node.position ? { at: placeOf(node) } : {};
    return convert(node, text, false).map((made) => (made.type === 'element' ? { ...made, ...place } : made));
  });
  return tidy(topLevel);
}

/** What is neither prose nor a block is not kept: comments, and code, which is refused elsewhere. */
function convert(node: HastNode, text: string, inText: boolean): BodyNode[] {
  switch (node.type) {
    case 'text':
      return [{ type: 'text', value: node.value }];
    case 'element':
      return [convertElement(node, text)];
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return [convertBlock(node, text, inText || node.type === 'mdxJsxTextElement')];
    default:
      return [];
  }
}

function convertElement(node: Element, text: string): ElementNode {
  const inText = /^(p|h[1-6]|td|th)$/.test(node.tagName);
  return {
    type: 'element',
    tagName: node.tagName,
    properties: propertiesOf(node),
    children: tidy(node.children.flatMap((child) => convert(child, text, inText))),
    ...(node.position && /^(a|img|h[1-6])$/.test(node.tagName) ? { at: placeOf(node) } : {}),
  };
}

/** The properties of an element that are set; the alignment of a cell as a class: end, or mid. */
function propertiesOf({ properties }: Element): ElementNode['properties'] {
  const { align, ...others } = properties;
  const set = Object.entries(others).filter(([, value]) => value !== null && value !== undefined);
  const column = align === 'right' ? 'end' : align === 'center' ? 'mid' : undefined;
  return {
    ...Object.fromEntries(set),
    ...(column === undefined ? {} : { className: [column] }),
  };
}

function convertBlock(node: Jsx, text: string, inline: boolean): BlockNode {
  const written = node.attributes.filter(
    (attribute): attribute is MdxJsxAttribute =>
      attribute.type === 'mdxJsxAttribute' && (attribute.value === null || typeof attribute.value !== 'object'),
  );
  const named = <T>(valueOf: (attribute: MdxJsxAttribute) => T) =>
    Object.fromEntries(written.map((attribute) => [attribute.name, valueOf(attribute)]));
  return {
    type: 'block',
    name: node.name ?? '',
    attributes: named(({ value }) => (typeof value === 'string' ? value : true)),
    attributePlaces: named(placeOf),
    valuePlaces: named((attribute) => placesOfValue(attribute, text)),
    inline,
    children: tidy(node.children.flatMap((child) => convert(child as HastNode, text, inline))),
    at: placeOf(node),
    ...writtenIn(node, text),
  };
}

/** The words of a claim as they stand in the text. */
function writtenIn({ name, children }: Jsx, text: string): Pick<BlockNode, 'written'> {
  const [first, last] = [children[0], children.at(-1)];
  if (name !== 'Claim' || !first || !last) return {};
  return { written: { text: text.slice(first.position?.start.offset, last.position?.end.offset), at: placeOf(first) } };
}

/** Where each line of a value begins; for a bare attribute, where its name does. */
function placesOfValue(attribute: MdxJsxAttribute, text: string): [Place, ...Place[]] {
  const place = placeOf(attribute);
  const start = attribute.position?.start.offset ?? 0;
  const source = text.slice(start, attribute.position?.end.offset ?? start);
  const before = /^[^=]*=\s*["']/.exec(source)?.[0];
  if (before === undefined) return [place];
  const rowsBefore = before.split('\n');
  const line = place.line + rowsBefore.length - 1;
  const column = (rowsBefore.length === 1 ? place.column : 1) + rowsBefore.at(-1)!.length;
  const [, ...rows] = source.slice(before.length, -1).split(/\r?\n/);
  const [, ...kept] = (typeof attribute.value === 'string' ? attribute.value : '').split(/\r?\n/);
  // MDX takes the indent off the further lines of a value.
  const further = rows.map((row, at) => ({ line: line + at + 1, column: 1 + row.length - (kept[at] ?? row).length }));
  return [{ line, column }, ...further];
}

function placeOf({ position }: { position?: Element['position'] }): Place {
  return { line: position?.start.line ?? 1, column: position?.start.column ?? 1 };
}

/** Joins neighbouring texts, and drops the line breaks that Markdown leaves between blocks of prose. */
function tidy(nodes: BodyNode[]): BodyNode[] {
  const proseLevel = /^(p|ul|ol|li|h\d|table|t\w+|blockquote|section|pre|hr)$/;
  const blockLevel = nodes.some((node) => node.type === 'element' && proseLevel.test(node.tagName));
  return nodes.reduce<BodyNode[]>((kept, node) => {
    const last = kept.at(-1);
    if (node.type === 'text' && blockLevel && node.value.trim() === '') return kept;
    if (node.type === 'text' && last?.type === 'text') last.value += node.value;
    else kept.push(node);
    return kept;
  }, []);
}
