import { pagePolicy } from '../release/page-policy.ts';
import { styleHashesIn } from '../release/style-hashes.ts';
import { elementsIn, type PageElement, type PageTree } from './built-page.ts';

/** A page that must carry its policy in itself, for its host sends no headers of ours. */
export interface Carrying {
  /** Its path below the base. */
  path: string;
  /** True where readers reach it by https. */
  secure: boolean;
}

/**
 * The element that holds the policy of a page, as the table of headers has it for just the styles of this page, right
 * after its charset and so before all that it rules. Undefined where there is none there, or another.
 */
export function carriedPolicy(tree: PageTree, html: string, { path, secure }: Carrying): PageElement | undefined {
  const { content } = pagePolicy(path, { styleHashes: styleHashesIn(html), secure });
  const [, , charset, policy] = elementsIn(tree);
  const isThere = told(charset) === 'charset=utf-8';
  return isThere && told(policy) === `http-equiv=content-security-policy content=${content}` ? policy : undefined;
}

function told(element: PageElement | undefined): string {
  return (element?.attrs ?? []).map(({ name, value }) => `${name}=${value}`).join(' ');
}
