import { blockPage, type guidePages } from '../addresses.ts';
import { addresses } from '../site.ts';
import type { Link } from './frame.ts';

/** A page as a list of pages shows it. */
export interface PageEntry extends Link {
  description: string;
}

/** A page of the editor’s handbook that is written by hand: `src/pages/handbook/<page>.mdx`. */
export interface Guide {
  page: (typeof guidePages)[number];
  title: string;
  /** One sentence: for the list of pages, search engines and link previews. */
  description: string;
}

/** Every such page, in the order in which an editor needs them: the contents page of the handbook. */
export const guides: readonly Guide[] = [
  {
    page: 'story',
    title: 'Write a story',
    description:
      'The folder of a story, its front matter, the Quick Look and the Deep Look, from an empty file to a page.',
  },
  {
    page: 'claims',
    title: 'Claims and standings',
    description:
      'How to write down who says what, how to choose its standing, and how to record that a standing moved.',
  },
  {
    page: 'figures',
    title: 'Figures',
    description: 'How to write a number once and print it everywhere: quantities, counts of strikes, recorded votes.',
  },
  {
    page: 'sources',
    title: 'Sources',
    description:
      'How to cite a report, what to do when its title is not known, archived copies, links to quoted words.',
  },
  {
    page: 'updates',
    title: 'Conflict updates',
    description: 'How to add one night of an unfolding conflict to a story in five minutes.',
  },
  {
    page: 'events',
    title: 'The timeline of a story',
    description: 'How to write the events of a story: those with a day, those without one, and those still open.',
  },
  {
    page: 'corrections',
    title: 'Corrections and changes',
    description: 'How to correct a published story in the open, and which changes of ours a story lists.',
  },
  {
    page: 'parties',
    title: 'Parties, places, terms, topics',
    description:
      'The four files that all stories share: who speaks, where things are, what words mean, what stories are about.',
  },
  {
    page: 'pictures',
    title: 'Pictures',
    description: 'How to add a picture with its caption, credit and alternative text, and what becomes of the file.',
  },
  {
    page: 'addresses',
    title: 'Addresses that move',
    description: 'How to rename or withdraw a story without breaking the links that others have made to it.',
  },
  {
    page: 'check',
    title: 'What the check says',
    description: 'How to read a message of the check, and everything that it asks of what you write.',
  },
  {
    page: 'check-files',
    title: 'Messages on files',
    description: 'Codes of names, characters and pictures: what each means, an example, and how to mend it.',
  },
  {
    page: 'check-texts',
    title: 'Messages on texts',
    description: 'Codes of YAML, keys, Markdown and blocks: what each means, an example, and how to mend it.',
  },
  {
    page: 'check-stories',
    title: 'Messages on stories',
    description: 'Codes of references, dates, numbers and quotations: what each means, an example, and how to mend it.',
  },
  {
    page: 'check-published',
    title: 'Messages on what was published',
    description: 'Codes of changes without a correction, pages that are gone, and sources that moved.',
  },
  {
    page: 'publishing',
    title: 'Preview and publish',
    description:
      'How to look at the site while you write, how to check and build it, and what to set before it goes out.',
  },
  {
    page: 'hosting',
    title: 'Where it is served',
    description:
      'What each kind of host needs, how to publish to a folder of your own, and how to take a release back.',
  },
  {
    page: 'object-storage',
    title: 'An object store behind a CDN',
    description:
      'How to publish to Amazon S3, Cloudflare R2 or a store like them, what to set in front, and what readers take.',
  },
  {
    page: 'automation',
    title: 'From a commit to the site',
    description:
      'What GitHub does with a proposal, with main and each night, and how to set up GitHub Pages in five steps.',
  },
];

/** The guide that stands at a path of this site. Throws where there is none. */
export function guideAt(path: string): Guide {
  const found = guides.find(({ page }) => addresses.handbook(page) === path);
  if (!found) throw new Error(`The list of guides has none for ${path}.`);
  return found;
}

/** The guides as links; the one at `path` is current. */
export function guideLinks(path: string): (Link & { current: boolean })[] {
  return guides.map(({ page, title }) => {
    const href = addresses.handbook(page);
    return { words: title, href, current: href === path };
  });
}

/** The guides as a list that says what each is for. */
export function guideList(): PageEntry[] {
  return guides.map(({ page, title, description }) => ({ words: title, href: addresses.handbook(page), description }));
}

/** Blocks as a list of their pages, each with its one sentence. */
export function blockList(blocks: Record<string, { summary: string }>): PageEntry[] {
  return Object.entries(blocks).map(([name, { summary }]) => ({
    words: name,
    href: addresses.handbook(blockPage(name)),
    description: summary,
  }));
}
