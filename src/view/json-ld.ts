import type { CorrectionComment, Graph, NewsArticle, Organization, WithContext } from 'schema-dts';
import { claimsMarkedIn } from '../model/body.ts';
import { most } from '../model/page-limits.ts';
import type { SiteInfo } from '../model/site.ts';
import { changedOn, updateChangedOn, type Story } from '../model/story.ts';
import type { Update } from '../model/update.ts';
import { addresses } from '../site.ts';
import { claimAddress } from './ledger-address.ts';
import { plainText } from './prose.ts';
import { dayWords } from './words.ts';

/** What pages tell machines, as schema.org objects. Citations lead by `@id` to the claims in a story’s ledger. */

const context = 'https://schema.org';

/** The site and its publisher: for the front page. */
export function viewSiteJsonLd(site: SiteInfo): Graph {
  const url = addresses.absolute(addresses.front());
  const website = {
    '@type': 'WebSite',
    '@id': `${url}#site`,
    url,
    name: site.name,
    description: site.description,
    inLanguage: site.language,
    license: site.licence.url,
    publisher: { '@id': publisherId() },
  } as const;
  return { '@context': context, '@graph': [website, publisherOf(site)] };
}

/** A story: for its own page. */
export function viewStoryJsonLd(site: SiteInfo, story: Story): WithContext<NewsArticle> {
  const { shared, slug, keywords } = story;
  const modified = changedOn(story);
  const cited = [story.deepLook, ...story.updates.map(({ body }) => body)].flatMap(claimsMarkedIn);
  return {
    '@context': context,
    ...articleOf(site, story, addresses.story(slug), [...new Set([...cited, ...Object.keys(story.claims)])]),
    headline: story.title,
    description: plainText(story.dek, story),
    datePublished: story.published,
    dateModified: modified,
    about: story.topics.map((id) => ({ '@type': 'Thing', name: shared.topics[id]!.name })),
    ...(keywords ? { keywords } : {}),
    isBasedOn: reportOf(story),
  };
}

/** One conflict update: for its own page. */
export function viewUpdateJsonLd(site: SiteInfo, story: Story, update: Update): WithContext<NewsArticle> {
  const path = addresses.update(story.slug, update.id);
  return {
    '@context': context,
    ...articleOf(site, story, path, [...new Set([...update.claims, ...claimsMarkedIn(update.body)])]),
    headline: `${update.title}, ${dayWords(update.night)}`,
    description: plainText(update.body, story),
    datePublished: update.published,
    dateModified: updateChangedOn(story, update),
    isPartOf: {
      '@type': 'NewsArticle',
      '@id': addresses.absolute(addresses.story(story.slug)),
      headline: story.title,
    },
  };
}

/** What every article says of itself: where it stands, who publishes it, what it rests on and what was corrected. */
function articleOf(site: SiteInfo, story: Story, path: string, claims: readonly string[]) {
  const url = addresses.absolute(path);
  return {
    '@type': 'NewsArticle',
    '@id': url,
    inLanguage: site.language,
    author: { '@id': publisherId() },
    publisher: publisherOf(site),
    publishingPrinciples: addresses.absolute(addresses.about()),
    license: site.licence.url,
    ...correctionsOf(story, claims),
    citation: claims.map((id) => ({ '@id': addresses.absolute(claimAddress(story, id)) })),
  } as const;
}

/** The last corrections of these claims in words, the newest first; where there are more, the address of all. */
function correctionsOf(story: Story, claims: readonly string[]) {
  const corrections = story.corrections.filter(({ claim }) => claims.includes(claim)).toReversed();
  if (corrections.length === 0) return {};
  const told = corrections.slice(0, most.corrections).map((entry) => correctionOf(story, entry));
  const all = addresses.absolute(addresses.changes(story.slug));
  return { correction: corrections.length > told.length ? [...told, all] : told };
}

function correctionOf(story: Story, { on, was, is }: Story['corrections'][number]): CorrectionComment {
  const text = `Wrong: ${plainText(was, story)} Right: ${plainText(is, story)}`;
  return { '@type': 'CorrectionComment', datePublished: on, text };
}

/** The report on which a story is based. A headline or an address that is not known stays out. */
function reportOf({ byline, shared }: Story): NewsArticle {
  const { title, url, date, publisher } = shared.sources[byline.source]!;
  return {
    '@type': 'NewsArticle',
    ...(title === undefined ? {} : { headline: title }),
    ...(url === undefined ? {} : { url }),
    datePublished: date,
    author: { '@type': 'Person', name: byline.author },
    publisher: { '@type': 'Organization', name: publisher },
  };
}

function publisherOf(site: SiteInfo): Organization {
  return {
    '@type': 'Organization',
    '@id': publisherId(),
    name: site.publisher.name,
    url: site.publisher.url ?? addresses.absolute(addresses.front()),
    correctionsPolicy: addresses.absolute(addresses.corrections()),
  };
}

function publisherId(): string {
  return `${addresses.absolute(addresses.front())}#publisher`;
}
