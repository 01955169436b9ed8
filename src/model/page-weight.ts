import { weighBlock } from './block-weight.ts';
import type { BlockNode, Body, BodyNode, ElementNode } from './body.ts';
import { isEnglish } from './english.ts';
import type { Story } from './story.ts';
import { storyPlace } from './story-place.ts';
import { styleTextFor, type StyleText } from './style-texts.ts';

/** What the weight of a text depends on, beside its words. */
export type Weighed = Pick<Story, 'claims' | 'timeline' | 'deepLook'> & {
  shared: Pick<Story['shared'], 'parties' | 'places' | 'sources' | 'terms'>;
};

/**
 * About how many bytes of a compressed page things take. Measured on the pages of both sites and on generated ones, and
 * set so that a long text comes out heavier than it is rather than lighter.
 */
const bytes = {
  newWord: 2.7,
  /** In English, whose words compression knows in part; and in other languages. */
  newLetter: { english: 0.12, other: 0.25 },
  /** Beyond ASCII a letter takes two or three bytes. */
  foreignLetter: 0.7,
  knownWord: 0.85,
  heading: 12,
  paragraph: 1.5,
  link: 12,
  element: 3,
  styles: { charts: 1_750, extras: 520 },
} as const;

/**
 * A page on a scale, in bytes as a browser gets it, compressed. What is printed on it is put on in turn: a word weighs
 * much where it stands first and little where it stands again, and so does a note.
 */
export class PageWeight {
  /** What has been put on so far. */
  total = 0;
  readonly story: Weighed;
  readonly #newLetter: number;
  readonly #words = new Set<string>();
  readonly #things = new Set<string>();

  /** `styles` are those that the page carries anyway. */
  constructor(story: Weighed, styles: readonly StyleText[] = []) {
    this.story = story;
    this.#newLetter = bytes.newLetter[isEnglish(story.deepLook) ? 'english' : 'other'];
    for (const style of styles) this.isFirst(style);
  }

  /** Puts on so many bytes. */
  add(more: number): void {
    this.total += more;
  }

  /** Puts on words without mark-up. */
  words(text: string): void {
    for (const word of text.split(/\s+/)) {
      if (word === '') continue;
      const known = this.#words.size;
      this.#words.add(word);
      this.total += this.#words.size === known ? bytes.knownWord : weighWord(word, this.#newLetter);
    }
  }

  /** Puts on a text with its blocks. Styles are those of prose, or of what encloses the text. */
  text(body: Body, ownStyles = false): void {
    for (const node of body) this.#node(node, ownStyles);
  }

  /** True where a thing is put on for the first time. */
  isFirst(thing: string): boolean {
    const first = !this.#things.has(thing);
    this.#things.add(thing);
    return first;
  }

  /** Puts on a style text, unless the page carries it already. */
  styled(style: StyleText): void {
    if (this.isFirst(style)) this.add(bytes.styles[style]);
  }

  /** Puts on the style text that a block or an element needs. */
  styledFor(node: BlockNode | ElementNode): void {
    const style = styleTextFor(node);
    if (style) this.styled(style);
  }

  #node(node: BodyNode | BlockNode, ownStyles: boolean): void {
    if (node.type === 'text') this.words(node.value);
    else if (node.type === 'block') weighBlock(this, node);
    else {
      if (!ownStyles) this.styledFor(node);
      this.add(weighTags(node));
      // An address has words of its own.
      this.words(addressed(String(node.properties['href'] ?? '')).replace(/[/#.?&=_-]+/g, ' '));
      this.text(node.children, ownStyles);
    }
  }
}

/** An address as it weighs: on which page a place of a story lies must not change what lies on each. */
function addressed(href: string): string {
  const place = storyPlace(href);
  return place ? `/stories/${place.slug}/${place.rest}` : href;
}

function weighTags({ tagName }: ElementNode): number {
  if (/^h\d$/.test(tagName)) return bytes.heading;
  return tagName === 'a' ? bytes.link : tagName === 'p' ? bytes.paragraph : bytes.element;
}

function weighWord(word: string, letter: number): number {
  const foreign = word.replace(/[\0-\x7F’“”–—]/gu, '').length;
  return bytes.newWord + letter * word.length + bytes.foreignLetter * foreign;
}
