import type { z } from 'astro/zod';
import { holdsSeveral } from '../blocks/attributes.ts';
import type { Block } from '../blocks/block.ts';
import { blocks } from '../blocks/blocks.ts';
import type { BlockNode, Body, Place } from '../model/body.ts';
import type { Instant } from '../model/day.ts';
import type { FormerPages, FormerStory } from '../model/former.ts';
import type { Problem } from '../model/problem.ts';
import type { Tree, TreeEntry } from '../model/tree.ts';
import type { ParsedShared, ParsedStory } from '../parse/content.ts';
import type { WrittenLink } from '../parse/links.ts';
import type { PictureKind } from '../parse/pictures/kind.ts';
import type { Outlines } from './outlines.ts';

/** What content must satisfy. A rule is pure: what was read in, problems out. */
export interface RuleOn<Subject> {
  /** The codes that it may give. */
  codes: readonly string[];
  /** One sentence for the handbook. */
  summary: string;
  check(subject: Subject): Problem[];
}

/** One story, and what all stories share. */
export interface Subject {
  story: ParsedStory;
  shared: ParsedShared;
  /** The moment for which content is checked: nothing in a rule reads the clock. */
  now: Instant;
  /** The address of the site itself, where one is known: https://news.example/ */
  home?: string | undefined;
}
export type Rule = RuleOn<Subject>;

/** Everything that stands below content/ and public/, sorted by tree and path. */
export interface TreeSubject {
  entries: readonly TreeEntry[];
}
export type TreeRule = RuleOn<TreeSubject>;

/** One file of text, as it stands on disk. */
export interface TextSubject {
  tree: Tree;
  path: string;
  bytes: Uint8Array;
  /** The bytes read as UTF-8; what is none stands as U+FFFD. */
  text: string;
}
export type TextRule = RuleOn<TextSubject>;

/** One picture file, whatever its name says, and what its bytes say that it is. */
export interface PictureSubject {
  tree: Tree;
  path: string;
  /** Size in bytes. */
  bytes: number;
  /** Undefined where the bytes are no picture that can be read. */
  picture?: PictureFacts;
}
export type PictureRule = RuleOn<PictureSubject>;

/** One file of public/ that is neither a text nor a picture that is looked at. */
export interface DocumentSubject {
  tree: Tree;
  path: string;
  /** Its first bytes. */
  start: Uint8Array;
}
export type DocumentRule = RuleOn<DocumentSubject>;

/** What the bytes of a picture say. */
export interface PictureFacts {
  format: PictureKind;
  /** In pixels, upright. 0 where the file does not tell, or is of a kind that is not opened. */
  width: number;
  /** In pixels, as the width. */
  height: number;
  /** How many pictures the file holds: more than one moves. */
  frames: number;
  /** True where it carries what readers do not see, such as EXIF, XMP or IPTC data: where and by whom it was taken. */
  metadata: boolean;
  /** How many bytes stand behind the end of the picture. */
  behind: number;
  /** False where it is cut off or damaged. A picture that is too large is not looked at so closely. */
  whole: boolean;
}

/** The whole site: what all stories share, and of each story what others need to know of it. */
export interface SiteSubject {
  shared: ParsedShared;
  outlines: Outlines;
  /** Paths of the files of public/. */
  publicFiles: readonly string[];
  /** The names of all stories’ folders, where some could not be read: what leads to those is not judged. */
  slugs?: readonly string[];
  /** The moment for which the site is checked. */
  now: Instant;
}
export type SiteRule = RuleOn<SiteSubject>;

/** A story as it was published, and as it stands now, without what is withheld now. */
export interface PublishedSubject {
  before: FormerStory;
  after: ParsedStory;
}
export type PublishedRule = RuleOn<PublishedSubject>;

/** The site as it was published, and as it stands now. */
export interface PublishedSiteSubject {
  before: {
    /** The entries of redirects.yaml, once for each time that it was another. */
    redirects: readonly (readonly unknown[])[];
    /** Of the stories that are not now as they were then. */
    pages: readonly FormerPages[];
  };
  after: SiteSubject;
}
export type PublishedSiteRule = RuleOn<PublishedSiteSubject>;

/** A text of a story: the body of an MDX file, or a prose field of a YAML file. */
export interface StoryText {
  file: string;
  body: Body;
  /** Where it leads to. */
  links: readonly WrittenLink[];
  /** True for the body of an MDX file. */
  whole: boolean;
}

/** All texts of a story, its Deep Look first. */
export function textsOf(story: ParsedStory): StoryText[] {
  const whole = [story.index, ...story.updates].map(({ file, body, links }) => ({ file, body, links, whole: true }));
  const fields = [story.index, story.claims, story.timeline, story.corrections].flatMap(({ file, prose }) =>
    prose.map(({ body, links }) => ({ file, body, links, whole: false })),
  );
  return [...whole, ...fields];
}

/** A problem at a place. */
export function problem(file: string, place: Place, code: string, message: string, fix: string): Problem {
  return { file, line: place.line, column: place.column, code, message, fix };
}

/** A problem with a file as a whole, in either tree. */
export function fileProblem(
  { tree, path }: { tree: Tree; path: string },
  code: string,
  message: string,
  fix: string,
): Problem {
  return { ...(tree === 'public' ? { tree } : {}), ...problem(path, { line: 1, column: 1 }, code, message, fix) };
}

/** The block of a name, if the list has it. */
export function blockNamed(name: string): Block | undefined {
  return Object.hasOwn(blocks, name) ? blocks[name] : undefined;
}

/** What an attribute of a block must be, if the block has it. */
export function attributeOf(block: string, attribute: string): z.core.$ZodType | undefined {
  const shape = blockNamed(block)?.props.shape ?? {};
  return Object.hasOwn(shape, attribute) ? (shape[attribute] as z.core.$ZodType) : undefined;
}

/** The ids in an attribute of a block: one, or several separated by commas; each with its place. */
export function idsIn(
  { name, attributes, valuePlaces, at }: BlockNode,
  attribute: string,
): { id: string; place: Place }[] {
  const value = attributes[attribute];
  const places = valuePlaces[attribute] ?? [at];
  const field = attributeOf(name, attribute);
  if (typeof value !== 'string' || field === undefined) return [];
  if (!holdsSeveral(field)) return [{ id: value, place: places[0] }];
  let offset = 0;
  return value.split(',').map((part) => {
    const start = offset + part.length - part.trimStart().length;
    offset += part.length + 1;
    return { id: part.trim(), place: placeIn(value, start, places) };
  });
}

/** Where a character of an attribute’s value stands, which may go over several lines. */
export function placeIn(value: string, offset: number, places: readonly [Place, ...Place[]]): Place {
  const rows = value.slice(0, offset).split('\n');
  const { line, column } = places[rows.length - 1] ?? places[0];
  return { line, column: column + rows.at(-1)!.length };
}
