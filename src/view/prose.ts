import { toHtml } from 'hast-util-to-html';
import type { ElementContent } from 'hast';
import { countWords, textIn, type Body, type BodyNode } from '../model/body.ts';
import type { StoryRecord } from '../model/story.ts';
import { printedProperties, tickOf } from './element.ts';
import { figureWords } from './figure-words.ts';

type Claims = Pick<StoryRecord, 'claims'>;

/** A tree in which every inline block that is only words has become its words: figures, quotations, terms. */
export function printed(body: Body, story: Claims): Body {
  return body.flatMap((node): BodyNode[] => {
    if (node.type === 'text') return [node];
    if (node.type === 'element') return [{ ...node, children: printed(node.children, story) }];
    const { claim = '', figure = '', part, account } = node.attributes as Record<string, string>;
    if (node.name === 'Figure') return [{ type: 'text', value: figureWords(story, { claim, figure, part, account }) }];
    if (node.name === 'Quote' && node.inline) return quoted(story, claim);
    if (node.inline) return printed(node.children, story);
    return [{ ...node, children: printed(node.children, story) }];
  });
}

/** A tree as one line of plain text, for descriptions and machine readers. */
export function plainText(body: Body, story: Claims): string {
  return textIn(printed(body, story)).replace(/\s+/g, ' ').trim();
}

/** How many words a reader reads. */
export function wordsToRead(body: Body, story: Claims): number {
  return countWords(plainText(body, story));
}

/** The quoted words of a claim in quotation marks; where they are in another language, what they mean too. */
export function quoted(story: Claims, claim: string): Body {
  const quote = story.claims[claim]?.quote;
  if (!quote) throw new Error(`There is no quote in claim ${claim}.`);
  const { text, language, translation } = quote;
  if (language === undefined) return [{ type: 'text', value: `“${text}”` }];
  const words: BodyNode = {
    type: 'element',
    tagName: 'bdi',
    properties: { lang: language },
    children: [{ type: 'text', value: text }],
  };
  const meaning = translation === undefined ? '' : ` (“${translation}”)`;
  return [{ type: 'text', value: '“' }, words, { type: 'text', value: `”${meaning}` }];
}

/** Prose as HTML. Blocks that are not only words are drawn elsewhere, so they may not stand in it. */
export function proseHtml(body: Body, story: Claims): string {
  return htmlOf(printed(body, story));
}

/** Prose without blocks as HTML, typeset. Addresses of this site get the base below which it lives. */
export function htmlOf(nodes: readonly BodyNode[]): string {
  return toHtml({ type: 'root', children: nodes.flatMap(toHast) }, { quoteSmart: true });
}

/** True if a tree holds a block. */
export function holdsBlock(node: BodyNode): boolean {
  return node.type === 'block' || (node.type === 'element' && node.children.some(holdsBlock));
}

function toHast(node: BodyNode): ElementContent[] {
  if (node.type === 'text') return typeset(node.value);
  if (node.type === 'block') throw new Error(`<${node.name}> stands where only prose can be printed.`);
  const { tagName } = node;
  const tick = tickOf(node);
  if (tick !== undefined) return [{ type: 'text', value: tick }];
  const properties = printedProperties(node);
  if (tagName === 'code' || tagName === 'pre')
    return [{ type: 'element', tagName, properties, children: verbatim(node.children) }];
  return [{ type: 'element', tagName, properties, children: node.children.flatMap(toHast) }];
}

function verbatim(nodes: readonly BodyNode[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text') return [node];
    if (node.type === 'block') return [];
    return [{ type: 'element', tagName: node.tagName, properties: node.properties, children: verbatim(node.children) }];
  });
}

const months = 'January|February|March|April|May|June|July|August|September|October|November|December';
const dayAndMonth = new RegExp(`(\\b\\d{1,2}) (?=(?:${months})\\b)`, 'g');

/** Keeps a day with its month on one line, and sets capitals such as UN apart. Line breaks become blanks. */
function typeset(text: string): ElementContent[] {
  const parts = text
    .replace(/[ \r\n\t]+/g, ' ')
    .replace(dayAndMonth, '$1\u00A0')
    .split(/\b([A-Z]{2,5})\b(?![’'-])/);
  return parts.flatMap((part, at): ElementContent[] => {
    if (part === '') return [];
    const value = { type: 'text' as const, value: part };
    return [at % 2 === 0 ? value : { type: 'element', tagName: 'abbr', properties: {}, children: [value] }];
  });
}
