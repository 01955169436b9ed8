import { addressesAt } from '../addresses.ts';
import type { Outline } from '../model/outline.ts';
import { straightened, type Redirect } from '../model/redirect.ts';
import type { SitePlan } from '../model/site-plan.ts';
import { pagesBelow } from './anchors.ts';
import { withoutResting } from './resting-redirects.ts';
import { fixedFiles, fixedPages } from './site-pages.ts';

const at = addressesAt('', '/');

/** What decides which files a site has. */
export interface PlanSubject {
  outlines: readonly Outline[];
  /** Paths of the files of public/. */
  publicFiles: readonly string[];
  redirects: readonly Redirect[];
  /** Names of the published files of pictures, by the slug of their story. */
  pictures: Readonly<Record<string, readonly string[]>>;
}

/** The files of a whole site: every page and every other file that a build is to make, and no other. */
export function planOf({ outlines, publicFiles, redirects, pictures }: PlanSubject): SitePlan {
  const published = outlines.filter(({ withheld }) => withheld === undefined);
  const topics = new Set(published.flatMap((story) => story.topics));
  const parties = new Set(published.flatMap((story) => story.parties));
  const slugs = published.map(({ slug }) => slug);
  const pages = [
    ...Object.keys(fixedPages),
    ...published.flatMap((story) => pagesBelow(story).map((below) => at.story(story.slug) + below)),
    ...[...topics].map((id) => at.topic(id)),
    ...[...parties].map((id) => at.party(id)),
    ...straightened(withoutResting(redirects, outlines)).map(({ from }) => from),
  ];
  const files = [
    ...pages.map(pageFile),
    ...fixedFiles.map((path) => path.slice(1)),
    '404.html',
    'sitemap-0.xml',
    ...publicFiles,
    ...slugs.flatMap((slug) => (pictures[slug] ?? []).map((name) => at.picture(slug, name).slice(1))),
  ];
  const lists = [
    at.corrections(),
    ...slugs.flatMap((slug) => [at.updates(slug), at.claims(slug), at.changes(slug)]),
    ...[...topics].map((id) => at.topic(id)),
    ...[...parties].map((id) => at.party(id)),
  ];
  return {
    files: [...new Set(files)].sort(),
    parts: ['sitemap-*.xml', ...lists.map((path) => pageFile(`${path}*/`))].sort(),
  };
}

/** The file of a page by its path, which begins and ends with `/`. */
function pageFile(path: string): string {
  return `${path.slice(1)}index.html`;
}
