import { Readable } from 'node:stream';
import { SitemapIndexStream, SitemapStream, streamToPromise } from 'sitemap';
import { latestDay, type Day } from '../model/day.ts';
import { changedOn, updateChangedOn, type Story } from '../model/story.ts';
import { addresses } from '../site.ts';
import { changesParts } from './changes.ts';
import { correctionParts } from './corrections-page.ts';
import { deepLookPlan } from './deep-look-address.ts';
import { blockList, guideList } from './handbook.ts';
import { ledgerParts } from './ledger-address.ts';
import { partyNumbers, partyParts } from './party-page.ts';
import { topicNumbers, topicParts } from './topic-page.ts';
import { touchedByParty, touchedByTopic } from './touched.ts';
import { updateParts } from './updates-page.ts';

/** One page of the site as crawlers are told of it. */
export interface SitemapEntry {
  /** Whole address. */
  url: string;
  /** The day of its last real change of ours; absent for pages of the site’s own words, which keep no dates. */
  lastmod?: Day;
}

/** The most pages that one file may list. */
const most = 50_000;

/**
 * Every page that is the whole of what it shows, in the files that list them: the first has the number 0. Pages with
 * one depth of a story, unless its own page has not the whole of that, redirects and the page for what is missing are not among them. `blocks` have pages by name.
 */
export function sitemapParts(stories: readonly Story[], blocks: Record<string, { summary: string }>): SitemapEntry[][] {
  const entries = [
    ...entriesAt([addresses.front()], latestDay(stories.map(changedOn))),
    ...stories.flatMap(entriesOf),
    ...entriesOfSubjects(stories),
    ...entriesAt(
      correctionParts(stories).map(({ number }) => addresses.corrections(number)),
      latestDay(stories.flatMap(({ corrections }) => corrections.map(({ on }) => on))),
    ),
    ...entriesAt([addresses.about(), addresses.handbook(), addresses.handbook('example')], undefined),
    ...entriesAt(
      [...guideList(), ...blockList(blocks)].map(({ href }) => href),
      undefined,
    ),
  ];
  return Array.from({ length: Math.ceil(entries.length / most) }, (_, at) => entries.slice(at * most, (at + 1) * most));
}

/** The XML of one file of the sitemap. */
export async function sitemapText(entries: readonly SitemapEntry[]): Promise<string> {
  const xmlns = { news: false, video: false, xhtml: false, image: false };
  const stream = new SitemapStream({ lastmodDateOnly: true, xmlns });
  return (await streamToPromise(Readable.from(entries).pipe(stream))).toString();
}

/** The XML that leads to all files of the sitemap; each changed when its newest page did. */
export async function sitemapIndexText(parts: readonly (readonly SitemapEntry[])[]): Promise<string> {
  const files = parts.map((entries, at) => {
    const lastmod = latestDay(entries.flatMap((entry) => entry.lastmod ?? []));
    return { url: addresses.absolute(addresses.sitemap(`sitemap-${at}.xml`)), ...(lastmod ? { lastmod } : {}) };
  });
  const stream = new SitemapIndexStream({ lastmodDateOnly: true });
  return (await streamToPromise(Readable.from(files).pipe(stream))).toString();
}

function entriesOf(story: Story): SitemapEntry[] {
  const { slug, updates } = story;
  const { onStory, parts } = deepLookPlan(story);
  const newestUpdate = latestDay(updates.map((update) => updateChangedOn(story, update)));
  const own = [
    addresses.story(slug),
    ...(onStory.isWhole ? [] : parts.map(({ number }) => addresses.deepLook(slug, number))),
    ...ledgerParts(story).map(({ number }) => addresses.claims(slug, number)),
    ...changesParts(story).map((number) => addresses.changes(slug, number)),
  ];
  return [
    ...entriesAt(own, changedOn(story)),
    ...entriesAt(
      updateParts(story).map(({ number }) => addresses.updates(slug, number)),
      newestUpdate ?? story.published,
    ),
    ...updates.flatMap((update) => entriesAt([addresses.update(slug, update.id)], updateChangedOn(story, update))),
  ];
}

/** The pages of topics and parties. */
function entriesOfSubjects(stories: readonly Story[]): SitemapEntry[] {
  const topics = [...touchedByTopic(stories)].map(([id, touched]) => ({
    stories: touched.stories,
    paths: topicNumbers(topicParts(touched)).map((number) => addresses.topic(id, number)),
  }));
  const parties = [...touchedByParty(stories)].map(([id, touched]) => ({
    stories: touched.stories,
    paths: partyNumbers(partyParts(touched)).map((number) => addresses.party(id, number)),
  }));
  return [...topics, ...parties].flatMap((subject) =>
    entriesAt(subject.paths, latestDay(subject.stories.map(changedOn))),
  );
}

function entriesAt(paths: readonly string[], changed: Day | undefined): SitemapEntry[] {
  return paths.map((path) => ({ url: addresses.absolute(path), ...(changed ? { lastmod: changed } : {}) }));
}
