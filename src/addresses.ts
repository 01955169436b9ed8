/** Every address on the site, as functions. A path begins with the base below which the site lives. */
export function addressesAt(origin: string, base: string) {
  const path = (below: string) => base + below;
  const story = (slug: string) => path(`stories/${slug}/`);
  return {
    /** The whole address of a path, with its origin: for machines that read it elsewhere. */
    absolute: (at: string) => origin + at,
    /** The path of an address that content or configuration gives below the site’s root. */
    below: (at: string) => path(at.replace(/^\//, '')),
    front: () => path(''),
    story,
    quickLook: (slug: string) => `${story(slug)}quick-look/`,
    /** The Deep Look; `part` is the number of a part after the first, from 2 on. */
    deepLook: (slug: string, part?: number) => `${story(slug)}deep-look/${part === undefined ? '' : `${part}/`}`,
    /** The conflict updates; `part` is the number of an older part, counted from the oldest. */
    updates: (slug: string, part?: number) => `${story(slug)}updates/${part === undefined ? '' : `${part}/`}`,
    update: (slug: string, id: string) => `${story(slug)}updates/${id}/`,
    /** The ledger; `part` is the number of an older part, counted from the oldest. */
    claims: (slug: string, part?: number) => `${story(slug)}claims/${part === undefined ? '' : `${part}/`}`,
    changes: (slug: string, part?: number) => `${story(slug)}changes/${part === undefined ? '' : `${part}/`}`,
    picture: (slug: string, file: string) => `${story(slug)}images/${file}`,
    topic: (id: string, part?: number) => path(`topics/${id}/${part === undefined ? '' : `${part}/`}`),
    party: (id: string, part?: number) => path(`parties/${id}/${part === undefined ? '' : `${part}/`}`),
    corrections: (part?: number) => path(`corrections/${part === undefined ? '' : `${part}/`}`),
    about: () => path('about/'),
    handbook: (page?: string) => path(`handbook/${page === undefined ? '' : `${page}/`}`),
    feed: () => path('feed.xml'),
    sitemap: (name: string) => path(name),
    asset: (file: string) => path(file),
  };
}

/** The pages of the handbook that are written by hand, by the last part of their address. */
export const guidePages = [
  'story',
  'claims',
  'figures',
  'sources',
  'updates',
  'events',
  'corrections',
  'parties',
  'pictures',
  'addresses',
  'check',
  'check-files',
  'check-texts',
  'check-stories',
  'check-published',
  'publishing',
  'hosting',
  'object-storage',
  'automation',
] as const;

/** The name of a block’s page in the handbook, which is also that of its folder: PullFigure has pull-figure. */
export function blockPage(name: string): string {
  return name.replace(/(?!^)[A-Z]/g, '-$&').toLowerCase();
}

/** Fragments of a story page that never change. */
export const fragments = {
  quickLook: 'quick-look',
  deepLook: 'deep-look',
  update: 'conflict-update',
  /** Where a claim is first marked on a page. */
  claim: (id: string) => `claim-${id}`,
  /** Where a ledger has the claims of a standing: its own id, unless a claim has that. No claim’s id has an underscore. */
  standing: (id: string, hasClaim: boolean) => (hasClaim ? `standing_${id}` : id),
} as const;

/** The fragments of the places of a text: its headings by their ids, and the claims that it marks. */
export function fragmentsOf({ headings, marked }: Record<'headings' | 'marked', readonly string[]>): string[] {
  return [...headings, ...marked.map(fragments.claim)];
}
