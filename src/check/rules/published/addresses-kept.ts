import { addressesAt } from '../../../addresses.ts';
import type { FormerPages } from '../../../model/former.ts';
import { pathOf } from '../../../model/parts-of-address.ts';
import type { Problem } from '../../../model/problem.ts';
import { allRead } from '../../all-read.ts';
import { renamedTo, type Named } from '../../published/renamed.ts';
import { problem, type PublishedSiteRule, type SiteSubject } from '../../rule.ts';
import { pagesOf, type SitePages, type Target } from '../../site-pages.ts';
import { withheldWords } from '../../withheld-words.ts';

/** An address that had a page, with where that page may be now. */
interface Former {
  address: string;
  to?: string | undefined;
  /** The name that its story has now, as far as can be guessed. */
  renamed?: string | undefined;
}

const at = addressesAt('', '/');

/** A published address goes on working, or says where its page went or why it is gone. */
export const addressesKept: PublishedSiteRule = {
  codes: ['E-GONE'],
  summary:
    'A published address of a story, a part of its Deep Look, an update, topic or party goes on working, or redirects.yaml has it.',
  check: ({ before, after }) => {
    const pages = pagesOf(after);
    const redirected = new Set(after.shared.redirects.data.map(({ from }) => from));
    const former = before.pages.flatMap((story) => addressesOf(story, after, pages));
    const once = [...new Map(former.map((one) => [one.address, one])).values()];
    return once.flatMap((one) => {
      const target = pages.at(one.address);
      const isGone = target.kind === 'none' || target.kind === 'withheld';
      return isGone && !redirected.has(one.address) ? [tell(one, target, after)] : [];
    });
  },
};

/**
 * The addresses that a story had, and those that topics and parties had because of it: unless a story could not be read,
 * for that one may be what they are there for.
 */
function addressesOf(story: FormerPages, after: SiteSubject, pages: SitePages): Former[] {
  const { slug, updates, topics, parties, deepLookParts } = story;
  const isHere = pages.at(at.story(slug)).kind !== 'none';
  const renamed = isHere ? undefined : renamedTo(story, namedIn(after));
  const name = isHere ? slug : renamed;
  const own = [at.story, at.quickLook, at.deepLook, at.updates, at.claims, at.changes].map((page): Former => ({
    address: page(slug),
    renamed,
    to: renamed === undefined ? undefined : page(renamed),
  }));
  const parts = Array.from({ length: deepLookParts - 1 }, (_, past): Former => {
    const near = name === undefined ? [] : [at.deepLook(name, past + 2), at.deepLook(name)];
    return { address: at.deepLook(slug, past + 2), renamed, to: near.find((path) => pages.at(path).kind === 'page') };
  });
  const nights = updates.map((id): Former => {
    const near = name === undefined ? [] : [at.update(name, id), at.updates(name)];
    return { address: at.update(slug, id), renamed, to: near.find((path) => pages.at(path).kind === 'page') };
  });
  const subjects = allRead(after) ? [...topics.map((id) => at.topic(id)), ...parties.map((id) => at.party(id))] : [];
  return [...own, ...parts, ...nights, ...subjects.map((address): Former => ({ address }))];
}

/** The stories that are published, with their claims. */
function namedIn({ outlines }: SiteSubject): Named[] {
  return outlines.all
    .filter(({ withheld }) => withheld === undefined)
    .map(({ slug, claims, hidden }) => ({ slug, claims: claims.filter((id) => !hidden.includes(id)) }));
}

function tell({ address, to, renamed }: Former, target: Target, after: SiteSubject): Problem {
  const { file, yaml, data } = after.shared.redirects;
  const last = data.at(-1);
  const place = last ? yaml.placeOf([data.length - 1, 'to' in last ? 'to' : 'gone']) : yaml.placeOf([]);
  const pointing = leadingTo(address, after);
  const lead =
    pointing.length > 0 ? `, but ${pointing.join(', ')} still ${pointing.length > 1 ? 'lead' : 'leads'} there` : '';
  const now = target.kind === 'withheld' ? withheldWords(target) : 'is gone';
  const message = `${address} was published, and now ${now}${lead}`;
  return problem(file, place, 'E-GONE', message, mend({ address, to, renamed }, target, last === undefined));
}

/** How to mend it; `first` is true where redirects.yaml has no entry so far. */
function mend({ address, to, renamed }: Former, target: Target, first: boolean): string {
  const end = to === undefined ? 'gone: "Why it is gone, in one sentence."' : `to: ${to}`;
  const where = first ? 'to redirects.yaml, in place of []' : 'at the end of redirects.yaml';
  const entry = `${where}: - { from: ${address}, ${end} }`;
  if (target.kind === 'withheld') {
    return target.withheld === 'embargo'
      ? 'Take the embargo out again.'
      : `Take draft: true out again, or add ${entry}`;
  }
  return renamed === undefined ? `Add ${entry}` : `Did you rename it to “${renamed}”? Then add ${entry}`;
}

/** What still leads to an address: file and line of each link, and of each story that names it as related. */
function leadingTo(address: string, { outlines }: SiteSubject): string[] {
  return outlines.all.flatMap(({ slug, links, related }) => [
    ...links.filter(({ href }) => pathOf(href) === address).map(({ file, at: { line } }) => `${file}:${line}`),
    ...related
      .filter((story) => address === at.story(story.slug))
      .map(({ at: { line } }) => `stories/${slug}/index.mdx:${line}`),
  ]);
}
