import type { SiteInfo } from '../model/site.ts';

/** The mail address to which readers report an error in something, with a subject and the questions to answer. */
export function reportAddress(site: SiteInfo, about: string): string {
  const subject = encodeURIComponent(`Error in ${about}`);
  const body = encodeURIComponent('Which claim, or which words:\n\nWhat is wrong:\n\nHow you know:\n');
  return `mailto:${site.contact}?subject=${subject}&body=${body}`;
}
