import { addressesAt, blockPage, guidePages } from '../addresses.ts';
import { blocks } from '../blocks/blocks.ts';
import type { Instant } from '../model/day.ts';
import type { Outline } from '../model/outline.ts';
import type { Withheld } from '../model/withheld.ts';
import { nearestWord } from '../parse/suggest.ts';
import { anchorsOn, pagesBelow } from './anchors.ts';
import type { Outlines } from './outlines.ts';
import type { SiteSubject } from './rule.ts';

/** What a path of the site leads to. */
export type Target =
  | { kind: 'page' }
  | { kind: 'file' }
  | { kind: 'withheld'; withheld: Withheld; until?: Instant | undefined }
  /** A page of a story that could not be read. */
  | { kind: 'unread' }
  | { kind: 'none' };

const at = addressesAt('', '/');

/** The pages that every site has, with the places in them that content may lead to. */
export const fixedPages: Readonly<Record<string, readonly string[]>> = {
  [at.front()]: ['topics'],
  [at.about()]: [
    'who-is-behind-it',
    'standings',
    'figures',
    'sources',
    'updates-changes-and-corrections',
    'report-an-error',
    'what-is-kept-about-you',
  ],
  [at.corrections()]: [],
  [at.handbook()]: [],
  ...Object.fromEntries(
    [...guidePages, 'example', ...Object.keys(blocks).map(blockPage)].map((page) => [at.handbook(page), []]),
  ),
};

/** The files that every site has, beside those of public/. */
export const fixedFiles: readonly string[] = [at.feed(), at.sitemap('sitemap-index.xml'), at.asset('robots.txt')];

/** Every address of a site, as its content says: nothing is read. */
export class SitePages {
  readonly #stories: Outlines;
  readonly #unread: ReadonlySet<string>;
  readonly #files: ReadonlySet<string>;

  constructor({ outlines, publicFiles, slugs = [] }: Pick<SiteSubject, 'outlines' | 'publicFiles' | 'slugs'>) {
    this.#stories = outlines;
    this.#unread = new Set(slugs.filter((slug) => outlines.get(slug) === undefined));
    this.#files = new Set([...fixedFiles, ...publicFiles.map((path) => `/${path}`)]);
  }

  /** What a path leads to: it begins with `/`, and has neither a search nor a fragment. */
  at(path: string): Target {
    if (this.#beside(path)) return { kind: 'page' };
    if (this.#files.has(path)) return { kind: 'file' };
    const [slug, below] = storyPath(path);
    if (this.#unread.has(slug)) return { kind: 'unread' };
    const story = this.#stories.get(slug);
    return story ? inStory(story, below) : { kind: 'none' };
  }

  /** The places on a page of the site to which a link may lead. */
  anchorsOn(path: string): readonly string[] {
    const [slug, below] = storyPath(path);
    const story = this.#stories.get(slug);
    return this.#beside(path) ?? (story && anchorsOn(story, below)) ?? [];
  }

  /** The whole address of a place that another page of the same story has, the story’s own page first. */
  elsewhere(path: string, fragment: string): string | undefined {
    const [slug] = storyPath(path);
    const story = this.#stories.get(slug);
    const below = story && pagesBelow(story).find((page) => anchorsOn(story, page)?.includes(fragment));
    return below === undefined ? undefined : `${at.story(slug)}${below}#${fragment}`;
  }

  /** The page that was probably meant by a path that leads nowhere: one whose name is nearly the same. */
  near(path: string): string | undefined {
    const [, kind = '', name = '', below = ''] = /^\/([^/]*)(?:\/([^/]*))?(?:\/(.*))?$/.exec(path) ?? [];
    const story = kind === 'stories' ? this.#stories.get(name) : undefined;
    if (story) return nearestWord(below, pagesBelow(story))?.replace(/^/, at.story(name));
    const named = (word: string) => (name === '' ? `/${word}/` : `/${kind}/${word}/${below}`);
    const { topics, parties, slugs } = this.#stories;
    const beside = [
      ...Object.keys(fixedPages),
      ...topics.words.map((id) => at.topic(id)),
      ...parties.words.map((id) => at.party(id)),
    ];
    const pages = beside.filter((page) => name === '' || page.startsWith(`/${kind}/`));
    const known = pages.map((page) => page.split('/')[name === '' ? 1 : 2] ?? '');
    const near = nearestWord(name === '' ? kind : name, kind === 'stories' ? slugs : known);
    if (near === undefined || this.at(named(near)).kind !== 'page') return undefined;
    return named(near);
  }

  /** The places on a page beside those of stories; undefined where there is no such page. */
  #beside(path: string): readonly string[] | undefined {
    if (Object.hasOwn(fixedPages, path)) return fixedPages[path];
    const { topics, parties, nights } = this.#stories;
    const [, kind, id = ''] = /^\/(topics|parties)\/([^/]+)\/$/.exec(path) ?? [];
    if (kind === 'topics' && topics.has(id)) return nights.has(id) ? ['updates', 'claims'] : ['claims'];
    return kind === 'parties' && parties.has(id) ? [] : undefined;
  }
}

const made = new WeakMap<object, SitePages>();

/** Every address of the site that rules look at, gathered once for all rules. */
export function pagesOf(subject: SiteSubject): SitePages {
  const known = made.get(subject) ?? new SitePages(subject);
  made.set(subject, known);
  return known;
}

/** The story to which a path belongs, if it does, and what follows the story’s own address. */
function storyPath(path: string): [slug: string, below: string] {
  const [, slug = '', below = ''] = /^\/stories\/([^/]+)\/(.*)$/.exec(path) ?? [];
  return [slug, below];
}

function inStory(story: Outline, below: string): Target {
  const update = story.updates.find(({ id }) => below === `updates/${id}/`);
  const held = [story, ...(update ? [update] : [])].filter(({ withheld }) => withheld !== undefined);
  const draft = held.some(({ withheld }) => withheld === 'draft');
  if (!draft && !update && !pagesBelow(story).includes(below)) return { kind: 'none' };
  if (draft) return { kind: 'withheld', withheld: 'draft' };
  const until = held.flatMap((one) => one.until ?? []).sort((a, b) => Date.parse(b) - Date.parse(a))[0];
  if (held.length > 0) return { kind: 'withheld', withheld: 'embargo', until };
  return { kind: 'page' };
}
