import type { BlockNode, Body, ElementNode, Place } from '../model/body.ts';

/** The last thing of a text of which the place is known: that of footnotes is not. */
export function lastPlacedIn(body: Body): { node?: BlockNode | ElementNode; at: Place } {
  const node = body.findLast((one) => one.type !== 'text' && one.at !== undefined);
  return node && node.type !== 'text' && node.at ? { node, at: node.at } : { at: { line: 1, column: 1 } };
}
