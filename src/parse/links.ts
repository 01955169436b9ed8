import { visit } from 'unist-util-visit';
import type { Definition, Link, Nodes, Root } from 'mdast';
import type { Place } from '../model/body.ts';
import { placeAt } from './offsets.ts';

/** An address to which a text leads, entities decoded, and where it stands. */
export interface WrittenLink {
  href: string;
  at: Place;
}

/** Every address to which a text leads: of its links, and of the definitions of links. */
export function linksIn(tree: Root, text: string): WrittenLink[] {
  const links: WrittenLink[] = [];
  visit(tree, (node, _, parent) => {
    if (node.type !== 'link' && node.type !== 'definition') return;
    links.push({ href: node.url, at: placeAt(text, addressOffset(node, parent, text)) });
  });
  return links;
}

/** Where the address of a link stands in its text: behind the words of the link, unless it is a bare address. */
export function addressOffset(node: Link | Definition, parent: Nodes | undefined, text: string): number {
  const start = node.position?.start.offset;
  if (start === undefined) return bareOffset(node.url, parent, text);
  if (text[start] !== '[') return start;
  const inner = node.type === 'link' ? node.children.at(-1)?.position?.end.offset : undefined;
  const from = inner ?? start;
  return (
    from + /^(?:\[(?:\\.|[^\]\\])*)?\](?:\(|:)[\s>]*<?|/.exec(text.slice(from, node.position?.end.offset))![0].length
  );
}

/** Markdown finds some bare addresses only afterwards, and does not say where they stand. */
function bareOffset(address: string, parent: Nodes | undefined, text: string): number {
  const start = parent?.position?.start.offset ?? 0;
  const words = address.replace(/^mailto:/, '');
  const found = [words, words.replace(/^http:\/\//, '')]
    .map((bare) => text.slice(start, parent?.position?.end.offset).indexOf(bare))
    .find((at) => at >= 0);
  return start + (found ?? 0);
}
