import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document;

/** A whole page, as a browser reads it. */
export type PageTree = DefaultTreeAdapterTypes.Document;

/** An element of a page. */
export type PageElement = DefaultTreeAdapterTypes.Element;

/** A page as scans read it: its elements stand in the order of its text. */
export interface BuiltPage {
  html: string;
  tree: PageTree;
  elements: PageElement[];
}

/** Reads a page. */
export function readPage(html: string): BuiltPage {
  const tree = parse(html);
  return { html, tree, elements: [...elementsIn(tree)] };
}

/** Every element of a page, or below one, in the order of the text. */
export function* elementsIn(node: Node): Generator<PageElement> {
  if ('attrs' in node) yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsIn(child);
  if ('content' in node) for (const child of node.content.childNodes) yield* elementsIn(child);
}

/** The value of an attribute; undefined where an element has none of that name. */
export function attributeOf({ attrs }: PageElement, name: string): string | undefined {
  return attrs.find((attribute) => attribute.name === name)?.value;
}

/** The text right within an element, not that of elements in it: all that a style or a script has. */
export function ownText({ childNodes }: PageElement): string {
  return childNodes.map((child) => ('value' in child ? child.value : '')).join('');
}

/** Where a page that moved sends its readers; undefined where it sends them nowhere. */
export function refreshOf({ elements }: BuiltPage): string | undefined {
  const meta = elements.find((element) => attributeOf(element, 'http-equiv')?.toLowerCase() === 'refresh');
  return /^\d+;\s*url=(.*)$/i.exec((meta && attributeOf(meta, 'content')) ?? '')?.[1];
}

/** True for a page that search engines are asked to leave out. */
export function isHidden({ elements }: BuiltPage): boolean {
  return elements.some(
    (element) => attributeOf(element, 'name') === 'robots' && attributeOf(element, 'content')?.includes('noindex'),
  );
}

/** The address that a page names as the whole of what it shows. */
export function canonicalOf({ elements }: BuiltPage): string | undefined {
  const link = elements.find((element) => attributeOf(element, 'rel') === 'canonical');
  return link && attributeOf(link, 'href');
}
