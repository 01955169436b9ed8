import type { BlockNode, ElementNode } from './body.ts';

/** Style texts that not every page carries. */
export type StyleText = 'charts' | 'extras';

/** What only one style text has a style for: blocks by name, and elements of prose. */
const needs: Readonly<Record<StyleText, ReadonlySet<string>>> = {
  charts: new Set(['ByRegion', 'Strikes']),
  extras: new Set(['Person', 'Plate', 'blockquote', 'code', 'h3', 'h4', 'hr', 'ol', 'sup', 'table', 'ul']),
};

/** The style text that a block or an element of prose needs, beside those of every text. */
export function styleTextFor(node: BlockNode | ElementNode): StyleText | undefined {
  const name = node.type === 'element' ? node.tagName : isOwnQuote(node) ? 'blockquote' : node.name;
  if (needs.charts.has(name)) return 'charts';
  return needs.extras.has(name) ? 'extras' : undefined;
}

/** True for a quotation that stands in a paragraph of its own. */
function isOwnQuote({ name, inline }: BlockNode): boolean {
  return name === 'Quote' && !inline;
}
