import { visit } from 'unist-util-visit';
import type { Definition, Link, LinkReference, Nodes, Root } from 'mdast';
import type { Place } from '../model/body.ts';
import type { Fault } from '../model/problem.ts';
import { addressPlace } from './links.ts';
import { placeBehind } from './offsets.ts';

/** Addresses that lead elsewhere than a reader is told: bare ones that run on, and links whose words name another site. */
export function addressFaults(tree: Root, text: string): Fault[] {
  const definitions = new Map<string, Definition>();
  visit(tree, 'definition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  const faults: Fault[] = [];
  visit(tree, (node, _, parent) => {
    if (node.type === 'link') {
      const place = () => addressPlace(node, parent, text);
      const isBare = text[node.position?.start.offset ?? -1] !== '[';
      faults.push(...(isBare ? runningOn(node, place) : namingAnother(node, node.url, place)));
    } else if (node.type === 'linkReference') {
      const target = definitions.get(node.identifier);
      if (target) faults.push(...namingAnother(node, target.url, () => addressPlace(target, undefined, text)));
    }
  });
  return faults;
}

/** Signs that end a sentence, a quotation or an aside, and that Markdown takes for a part of a bare address. */
const behindAddress = /[“”„«»…—。、，；：！？（）【】「」『』《》]|’s?$/u;

function runningOn(node: Link, place: () => Place): Fault[] {
  const words = wordsOf(node);
  const found = behindAddress.exec(words);
  if (!found || !node.url.startsWith('http')) return [];
  const message = `“${found[0][0]}” is taken for a part of the address before it`;
  const fix = 'Put a blank before the sign, or write [words](address) in place of the address.';
  return [{ ...placeBehind(place(), words.slice(0, found.index)), code: 'E-URL', message, fix }];
}

/** A link whose words are an address: of that site, or of one that has or is a part of it. */
function namingAnother(node: Link | LinkReference, url: string, place: () => Place): Fault[] {
  const [named, led] = [hostIn(wordsOf(node).replace(/^www\./i, 'https://')), hostIn(url)];
  if (named === undefined || led === undefined) return [];
  if (`.${named}`.endsWith(`.${led}`) || `.${led}`.endsWith(`.${named}`)) return [];
  const message = `the words of the link name ${named}, and it leads to ${led}`;
  return [
    { ...place(), code: 'E-URL', message, fix: 'Say in words what stands there, or lead to the site that is named.' },
  ];
}

/** The host of a whole web address; undefined for all other words. */
function hostIn(words: string): string | undefined {
  return /^https?:\/\/(?:www\.)?([^\s/?#]+)\S*$/i.exec(words)?.[1]?.toLowerCase();
}

function wordsOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  return 'children' in node ? node.children.map(wordsOf).join('').trim() : '';
}
