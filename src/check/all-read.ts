import type { SiteSubject } from './rule.ts';

/** True where every story could be read: else it is not known what stories name, nor which claims there are. */
export function allRead({ slugs = [], outlines }: Pick<SiteSubject, 'slugs' | 'outlines'>): boolean {
  const read = new Set(outlines.map(({ slug }) => slug));
  return slugs.every((slug) => read.has(slug));
}
