import { visit } from 'unist-util-visit';
import type { Definition, Link, Nodes, Root } from 'mdast';
import type { Place } from '../model/body.ts';
import { placeBehind } from './offsets.ts';

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
    links.push({ href: node.url, at: addressPlace(node, parent, text) });
  });
  return links;
}

/** Where the address of a link stands in its text: behind the words of the link, unless it is a bare address. */
export function addressPlace(node: Link | Definition, parent: Nodes | undefined, text: string): Place {
  const holder = node.position ? node : parent;
  const { start, end } = holder?.position ?? {};
  const source = text.slice(start?.offset ?? 0, end?.offset);
  const before = source.slice(0, node.position ? behindWords(node, source) : bareOffset(node.url, source));
  return placeBehind({ line: start?.line ?? 1, column: start?.column ?? 1 }, before);
}

function behindWords(node: Link | Definition, source: string): number {
  if (!source.startsWith('[')) return 0;
  const inner = node.type === 'link' ? node.children.at(-1)?.position?.end.offset : undefined;
  const from = inner === undefined ? 0 : inner - node.position!.start.offset!;
  return from + /^(?:\[(?:\\.|[^\]\\])*)?\](?:\(|:)[\s>]*<?|/.exec(source.slice(from))![0].length;
}

/** Markdown finds some bare addresses only afterwards, and does not say where they stand. */
function bareOffset(address: string, source: string): number {
  const words = address.replace(/^mailto:/, '');
  const found = [words, words.replace(/^http:\/\//, '')].map((bare) => source.indexOf(bare)).find((at) => at >= 0);
  return found ?? 0;
}
