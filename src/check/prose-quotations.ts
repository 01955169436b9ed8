import { blocksIn, type Place } from '../model/body.ts';
import type { Parsed, ParsedMdx } from '../parse/collector.ts';
import type { ParsedStory } from '../parse/content.ts';
import { placeBehind } from '../parse/offsets.ts';
import { anyMark, type Passage } from '../parse/passages.ts';
import type { Path } from '../parse/yaml.ts';
import { quotationsIn } from './quotations.ts';
import { placeIn } from './rule.ts';
import { namedIn } from './uses.ts';
import { withoutMarkup } from './without-markup.ts';

/** Words that a story quotes in its prose. */
export interface ProseQuotation {
  file: string;
  /** Without its marks, with what is not printed covered. */
  text: string;
  /** Of its first word; of one that Markdown sets apart, where that begins. */
  at: Place;
  /** Ids of the claims of which one should have the words. None: another rule asks, or they are nobody’s statement. */
  claims?: readonly string[];
}

/**
 * What a story quotes, in any of its texts. An update may quote the claims that it names, all else those of the story.
 * Not asked for a claim: what tells one already, and the words of claims and of corrections, which are kept there.
 */
export function proseQuotations(story: ParsedStory): readonly ProseQuotation[] {
  const quotations = found.get(story) ?? findQuotations(story);
  found.set(story, quotations);
  return quotations;
}

/** What each story quotes, found once: two rules ask. */
const found = new WeakMap<ParsedStory, readonly ProseQuotation[]>();

function findQuotations(story: ParsedStory): ProseQuotation[] {
  const { index, claims, timeline, corrections, updates } = story;
  const all = Object.keys(claims.data);
  const named = ({ data, body }: (typeof updates)[number]) =>
    [...data.claims, ...namedIn([body], 'claim')].filter((id) => Object.hasOwn(claims.data, id));
  const titles: Path[] = [['title'], ['short_title']];
  return [
    ...[...titles, ...pathsOf(index)].flatMap((path) => inField(index, path, isOurs(path) ? all : undefined)),
    ...[...inBody(index, all), ...inBlockTitles(index, all)],
    ...updates.flatMap((update) => [...inBody(update, named(update)), ...inBlockTitles(update, named(update))]),
    ...[claims, timeline, corrections].flatMap((file) => pathsOf(file).flatMap((path) => inField(file, path))),
  ];
}

function pathsOf({ prose }: Parsed<unknown>): Path[] {
  return prose.map(({ path }) => path);
}

/** True for what a story says in its front matter without naming claims for it. */
function isOurs([key]: Path): boolean {
  return key !== 'quick_look';
}

function inBody({ file, passages }: ParsedMdx<unknown>, claims: readonly string[]): ProseQuotation[] {
  return passages.flatMap((passage, row): ProseQuotation[] => {
    const { at } = passage;
    const text = goesOn(passage, passages[row + 1]) ? `${passage.text}”` : passage.text;
    if (passage.apart) return [{ file, text: printed(text).replace(namedBelow, ''), at, claims }];
    return quoted(text).map(({ start, end, text: words, isTitle }) => ({
      file,
      text: words,
      at: placeBehind(at, text.slice(0, start)),
      ...(isTitle || isMarked(passage, start, end) ? {} : { claims }),
    }));
  });
}

/** True for a quotation of several paragraphs, of which each begins with a mark and only the last ends with one. */
function goesOn({ text }: Passage, next: Passage | undefined): boolean {
  return /“[^“”„]*$/.test(text) && next !== undefined && next.text.startsWith('“');
}

/** What the titles of blocks quote: of a note, a map, a table. */
function inBlockTitles({ file, body }: ParsedMdx<unknown>, claims: readonly string[]): ProseQuotation[] {
  return blocksIn(body).flatMap(({ attributes: { title }, valuePlaces, at }) => {
    if (typeof title !== 'string') return [];
    const places = valuePlaces['title'] ?? [at];
    return quoted(title).map(({ text, start }) => ({ file, text, at: placeIn(title, start, places), claims }));
  });
}

/** The last line of a quotation that is set apart, where it says behind a dash who is quoted, or where it stands. */
const namedBelow = /\n[\s>]*(?:[–—―]|--)[^\n]*(?:\n[\s>]*)?$/;

function isMarked({ claims }: Passage, start: number, end: number): boolean {
  return claims.some(([first, last]) => first < start && end < last);
}

function inField({ file, yaml }: Parsed<unknown>, path: Path, claims?: readonly string[]): ProseQuotation[] {
  return quoted(textAt(yaml.data, path)).map(({ start, text, isTitle }) => ({
    file,
    text,
    at: yaml.placeInText(path, start),
    ...(isTitle || !claims ? {} : { claims }),
  }));
}

function textAt(data: unknown, path: Path): string {
  return String(path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown>)[key], data));
}

/** What a text quotes. The words of a link that are all in quotation marks are the title of what it leads to. */
function quoted(written: string): { text: string; start: number; end: number; isTitle: boolean }[] {
  if (!anyMark.test(written)) return [];
  return quotationsIn(printed(written)).map(({ text, start }) => {
    const end = start + text.length;
    const isTitle = written[start - 2] === '[' && /^\][([]/.test(written.slice(end + 1, end + 3));
    // What is covered at the beginning is the rest of a mark that is written by its name.
    return { text, start: start + /^[\s\uFFFC]*/.exec(text)![0].length, end, isTitle };
  });
}

/** A text with markup and code covered. */
function printed(written: string): string {
  return withoutMarkup(written.replace(/`[^`]+`/g, (code) => '\uFFFC'.repeat(code.length)));
}
