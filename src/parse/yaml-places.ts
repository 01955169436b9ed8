import { isMap, isNode, isScalar, isSeq } from 'yaml';
import type { Document, Node, Pair, YAMLMap } from 'yaml';
import type { Path } from './yaml.ts';

/** The node at a path, or the nearest one above it. */
export function nodeAt(document: Document, path: Path): Node | undefined {
  let node: unknown = document.contents;
  for (const step of path) {
    const next: unknown = isMap(node) ? pairAt(node, step)?.value : isSeq(node) ? node.items[Number(step)] : undefined;
    if (!isNode(next)) break;
    node = next;
  }
  return isNode(node) ? node : undefined;
}

/** The key at the end of a path, where the path leads to a value of a map. */
export function keyAt(document: Document, path: Path): Node | undefined {
  const parent = nodeAt(document, path.slice(0, -1));
  if (!isMap(parent)) return undefined;
  const key = pairAt(parent, path.at(-1)!)?.key;
  return isNode(key) ? key : undefined;
}

/** The pairs of a map by their keys, found once: of a long map many may be asked for. */
const pairsOf = new WeakMap<YAMLMap, Map<string, Pair>>();

function pairAt(map: YAMLMap, key: PropertyKey): Pair | undefined {
  let pairs = pairsOf.get(map);
  if (!pairs) {
    pairs = new Map(map.items.map((pair) => [keyText(pair.key), pair]));
    pairsOf.set(map, pairs);
  }
  return pairs.get(String(key));
}

function keyText(key: unknown): string {
  return isScalar(key) ? String(key.value) : String(key);
}

/** The escapes of a double-quoted text that stand for white space; every other one stands for something visible. */
const blankEscape = /^\\(?:[tnvfrNLP_\s]|x(?:20|09|0[aAdD]|[aA]0)|u(?:0020|00[aA]0|000[9aAdD]|2028|2029))/;
const escape = /^\\(?:x[\dA-Fa-f]{2}|u[\dA-Fa-f]{4}|U[\dA-Fa-f]{8}|[\s\S])/;

/**
 * Where a character of a text value stands in the source. Folding, quoting and indenting change only the white space
 * of a text, so the same count of visible characters leads to the same place.
 */
export function offsetInSource(text: string, node: Node | undefined, offset: number): number {
  const [start, end] = node?.range ?? [0, 0];
  if (!isScalar(node)) return start;
  let visible = visibleIn(String(node.value).slice(0, offset));
  let at = start;
  if (node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL') at = text.indexOf('\n', start);
  if (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE') at += 1;
  while (at < end) {
    const { width, shown } = pieceAt(text.slice(at, at + 10), node.type);
    if (shown > 0 && visible < shown) break;
    visible -= shown;
    at += width;
  }
  return Math.min(at, Math.max(start, end - 1));
}

/** The next piece of a source: how many characters it takes there, and how many visible ones it stands for. */
function pieceAt(source: string, type: string | undefined): { width: number; shown: number } {
  if (type === 'QUOTE_SINGLE' && source.startsWith("''")) return { width: 2, shown: 1 };
  if (type === 'QUOTE_DOUBLE' && source.startsWith('\\')) {
    const width = escape.exec(source)?.[0].length ?? 1;
    if (blankEscape.test(source)) return { width, shown: 0 };
    const beyond = source.startsWith('\\U') && Number.parseInt(source.slice(2), 16) > 0xffff;
    return { width, shown: beyond ? 2 : 1 };
  }
  return { width: 1, shown: visibleIn(source.slice(0, 1)) };
}

function visibleIn(text: string): number {
  return text.replace(/\s/g, '').length;
}
