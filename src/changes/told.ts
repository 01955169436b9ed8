import { nodesIn, type Body, type BodyNode } from '../model/body.ts';
import type { StoryRecord } from '../model/story.ts';
import { figureWords } from '../view/figure-words.ts';

/** What a value says to a reader. */
export interface Told {
  /** The same for values that say the same, wherever they stand in their files. */
  key: string;
  /** In words, as far as it has any. */
  words: string;
}

/** The claims from which texts take their figures, and the one in which a text stands. */
export interface Telling {
  claims: StoryRecord['claims'];
  own?: string;
}

/** Where a node stands in its file, and what is written there: nothing that a reader sees. */
const places = new Set(['at', 'attributePlaces', 'valuePlaces', 'written']);

/** What a value of a story says: a text, a number, a list, or a tree of prose. Undefined where there is no value. */
export function told(value: unknown, telling: Telling): Told | undefined {
  if (value === undefined) return undefined;
  return { key: keyOf(value), words: wordsOf(value, telling) };
}

/** A text that is the same for values that say the same. Where a line is broken says nothing. */
export function keyOf(value: unknown): string {
  return JSON.stringify(value, function (key: string, inner: unknown) {
    if (places.has(key)) return undefined;
    if (typeof inner === 'string') return inner.replace(/\s+/gu, ' ');
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

function wordsOf(value: unknown, telling: Telling): string {
  if (typeof value === 'string') return value;
  if (isBody(value)) return prose(value, telling).replace(/\s+/gu, ' ').trim();
  if (Array.isArray(value)) return value.map((entry) => wordsOf(entry, telling)).join(', ');
  if (typeof value !== 'object' || value === null) return String(value);
  const parts = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return parts.map(([, inner]) => wordsOf(inner, telling)).join(' · ');
}

/** True for a tree of prose. */
export function isBody(value: unknown): value is Body {
  const types = ['text', 'element', 'block'];
  return Array.isArray(value) && value.length > 0 && value.every((node: unknown) => types.includes(typeOf(node)));
}

function typeOf(node: unknown): string {
  return typeof node === 'object' && node !== null && 'type' in node ? String(node.type) : '';
}

/** A tree as its reader has it before him: figures as the numbers that they are. */
function prose(body: Body, telling: Telling): string {
  return body.map((node) => nodeWords(node, telling)).join('');
}

function nodeWords(node: BodyNode, telling: Telling): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'block' && node.name === 'Figure') return figureIn(node.attributes, telling);
  const words = prose(node.children, telling);
  const apart = node.type === 'element' && /^(p|li|h\d|t[dhr]|blockquote)$/.test(node.tagName);
  return apart ? `${words} ` : words;
}

/** The number that a Figure prints; its name where there is none of that name, as in a text that has errors. */
function figureIn({ claim, figure, part, account }: Record<string, string | true>, { claims, own }: Telling): string {
  const text = (value: string | true | undefined) => (typeof value === 'string' ? value : undefined);
  const reference = { claim: text(claim) ?? own ?? '', figure: text(figure) ?? '' };
  try {
    return figureWords({ claims }, { ...reference, part: text(part), account: text(account) });
  } catch {
    return `[${reference.figure}]`;
  }
}

/** The words of a tree one by one, without the points and commas around them. A figure counts as one word, whatever its number: that is told where it stands. */
export function wordsIn(body: Body): string[] {
  return [...nodesIn(body)].flatMap((node) => {
    if (node.type === 'text') return node.value.match(/[\p{L}\p{N}](?:\S*[\p{L}\p{N}])?/gu) ?? [];
    return node.type === 'block' && node.name === 'Figure' ? [keyOf(node.attributes)] : [];
  });
}

/** How many words came to a text, and how many went. A word that only stands elsewhere is neither. */
export function wordsMoved(before: readonly string[], after: readonly string[]): { added: number; removed: number } {
  const counts = new Map<string, number>();
  for (const word of after) counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const word of before) counts.set(word, (counts.get(word) ?? 0) - 1);
  const moved = { added: 0, removed: 0 };
  for (const difference of counts.values()) {
    moved.added += Math.max(0, difference);
    moved.removed += Math.max(0, -difference);
  }
  return moved;
}
