import { readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Element, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import type { BuiltSite } from '../build-sites.ts';

/** A page of a built site, as a host would serve it. */
export interface BuiltPage {
  site: BuiltSite;
  /** Its file, relative to the site’s folder. */
  file: string;
  /** Its path on the host: /news/about/ */
  path: string;
  html: string;
  tree: Root;
}

/** Every file of a site, relative to its folder, with / between folders. */
export function filesOf(site: BuiltSite): string[] {
  return readdirSync(site.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(site.folder.length + 1))
    .map((file) => file.split(sep).join('/'))
    .sort();
}

/** Every page of a site, redirects and the page for what is missing included. */
export function pagesOf(site: BuiltSite): BuiltPage[] {
  return filesOf(site)
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const html = readFileSync(join(site.folder, file), 'utf8');
      return { site, file, path: site.base + file.replace(/(^|\/)index\.html$/, '$1'), html, tree: fromHtml(html) };
    });
}

/** True for a page that only leads elsewhere. */
export function isRedirect(page: BuiltPage): boolean {
  return elementsOf(page.tree, 'meta').some((meta) => attribute(meta, 'http-equiv')?.toLowerCase() === 'refresh');
}

/** True for a page that search engines are asked to leave out: what is missing, moved or gone. */
export function isHidden(page: BuiltPage): boolean {
  return elementsOf(page.tree, 'meta').some(
    (meta) => attribute(meta, 'name') === 'robots' && attribute(meta, 'content')?.includes('noindex'),
  );
}

/** The pages of a site that are there to be read. */
export function readPagesOf(site: BuiltSite): BuiltPage[] {
  return pagesOf(site).filter((page) => !isRedirect(page) && !isHidden(page));
}

/** All elements of a tree in order, or those of one name. */
export function elementsOf(tree: Nodes, tagName?: string): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (element) => {
    if (tagName === undefined || element.tagName === tagName) found.push(element);
  });
  return found;
}

/** The value of an attribute as written; undefined where the element has none. */
export function attribute(element: Element, name: string): string | undefined {
  const plain = name.replace(/-/g, '').toLowerCase();
  const key = Object.keys(element.properties).find((property) => property.toLowerCase().replace(/-/g, '') === plain);
  const names = name === 'class' ? 'className' : key;
  const value = names === undefined ? undefined : element.properties[names];
  if (value === undefined || value === null || value === false) return undefined;
  return Array.isArray(value) ? value.join(' ') : value === true ? '' : String(value);
}

/** Every id of a page. */
export function idsOf(page: BuiltPage): string[] {
  return elementsOf(page.tree).flatMap((element) => attribute(element, 'id') ?? []);
}
