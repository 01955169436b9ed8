import { environment } from '../site.ts';
import type { Body, BodyNode } from '../model/body.ts';
import { styleTextFor, type StyleText } from '../model/style-texts.ts';
import base from './base.css?inline';
import depths from './depths.css?inline';
import few from './few.css?inline';
import figures from './figures.css?inline';
import fonts from './fonts.css?inline';
import frame from './frame.css?inline';
import front from './front.css?inline';
import headings from './headings.css?inline';
import marks from './marks.css?inline';
import page from './page.css?inline';
import profile from './profile.css?inline';
import prose from './prose.css?inline';
import quick from './quick.css?inline';
import rail from './rail.css?inline';
import record from './record.css?inline';
import rows from './rows.css?inline';
import tables from './tables.css?inline';
import text from './text.css?inline';
import tokens from './tokens.css?inline';

const blockFiles = import.meta.glob<string>('../blocks/*/*.css', { query: '?inline', import: 'default', eager: true });

const shortNames = new Map<string, string>();

/** The blocks of each style text, by their folders. The styles of a block travel only with pages that may draw it. */
const blocksOf = {
  reading: ['claim', 'locator-map', 'note', 'pull-figure', 'term', 'timeline'],
  charts: ['by-region', 'strikes'],
  extras: ['person', 'plate', 'quote'],
};

/**
 * The style texts of the whole site, each a hash in the content security policy: `core` is on every page, the others
 * on those that need them.
 */
const texts = {
  core: sheet([fonts, tokens, base, frame, headings, marks]),
  reading: sheet([text, figures, ...blockStyles(blocksOf.reading)]),
  charts: sheet([depths, profile, quick, rail, tables, ...blockStyles(blocksOf.charts)]),
  extras: sheet([few, prose, tables, ...blockStyles(blocksOf.extras)]),
  lists: sheet([rows, record, front, page]),
};

/** The style texts of each kind of page that does not depend on what an author wrote. */
export const sheets = {
  nights: [texts.core, texts.lists],
  record: [texts.core, texts.lists],
  guide: [texts.core, texts.extras, texts.lists],
  /** Any block may stand on it. */
  everything: Object.values(texts),
};

/** The style texts of a page that prints a whole story: a profile with `labels`, and these texts. */
export function sheetsForStory(bodies: readonly Body[], labels: boolean): string[] {
  const extras = labels || bodies.some(needsOf('extras'));
  return [texts.core, texts.reading, texts.charts, ...(extras ? [texts.extras] : [])];
}

/** The style texts of the front page: a profile, with `labels` or without, and rows. */
export function sheetsForFront(labels: boolean): string[] {
  return [texts.core, texts.charts, ...(labels ? [texts.extras] : []), texts.lists];
}

/** The style texts of a page that prints nothing but these texts. */
export function sheetsFor(bodies: readonly Body[]): string[] {
  const charts = bodies.some(needsOf('charts')) ? [texts.charts] : [];
  return [texts.core, texts.reading, ...charts, ...(bodies.some(needsOf('extras')) ? [texts.extras] : [])];
}

function needsOf(kind: StyleText): (body: Body) => boolean {
  return (body) => body.some((node) => isStyledBy(kind, node));
}

/** True where a node, or one within it, needs a style text. A list that a map encloses is the map’s own. */
function isStyledBy(kind: StyleText, node: BodyNode): boolean {
  if (node.type === 'text') return false;
  if (styleTextFor(node) === kind) return true;
  return node.type === 'block' && node.name === 'LocatorMap' ? false : needsOf(kind)(node.children);
}

function blockStyles(folders: readonly string[]): string[] {
  return folders.map((folder) => {
    const style = blockFiles[`../blocks/${folder}/${folder}.css`];
    if (style === undefined) throw new Error(`There is no style of the block ${folder}.`);
    return style;
  });
}

/**
 * Joins styles. Addresses of fonts get the base below which the site lives. Spaces go that no minifier takes out of the
 * values of custom properties.
 */
function sheet(styles: readonly string[]): string {
  const joined = styles.join('').replaceAll('url(/fonts/', `url(${environment.base}fonts/`);
  return joined.replace(/--[a-z][a-z0-9]*/g, shortName).replace(/(?<=--\w+): | *, */g, (gap) => gap.trim());
}

/** The published name of a custom property: one or two letters, the same in every style text. Each byte counts. */
function shortName(name: string): string {
  if (!shortNames.has(name)) shortNames.set(name, `--${(shortNames.size + 10).toString(36)}`);
  return shortNames.get(name)!;
}
