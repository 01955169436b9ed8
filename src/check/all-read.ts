import type { SiteSubject } from './rule.ts';

/** True where every story could be read: else it is not known what stories name, nor which claims there are. */
export function allRead({ slugs = [], outlines }: Pick<SiteSubject, 'slugs' | 'outlines'>): boolean {
  return slugs.every((slug) => outlines.get(slug) !== undefined);
}
