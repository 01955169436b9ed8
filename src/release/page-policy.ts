import { headersOf, rowOf, type HeaderSite } from './headers.ts';

/** What a page says of itself where its host sends no headers: as much of the table as can stand in a page. */
export interface PagePolicy {
  /** The content security policy, without what browsers heed in a header only. */
  content: string;
  referrer: string;
}

/** Browsers ignore these directives in a page. */
const inHeadersOnly = /^(frame-ancestors|sandbox|report-uri|report-to)\b/;

/** The policy of the page at a path below the base, which has no other styles than those of `site`. */
export function pagePolicy(path: string, site: HeaderSite): PagePolicy {
  const headers = headersOf(rowOf(path), site);
  const directives = (headers['Content-Security-Policy'] ?? '').split('; ');
  return {
    content: directives.filter((directive) => !inHeadersOnly.test(directive)).join('; '),
    referrer: headers['Referrer-Policy'] ?? 'no-referrer',
  };
}
