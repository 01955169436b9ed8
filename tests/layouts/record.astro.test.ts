import { brotliCompressSync, constants } from 'node:zlib';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { describe, expect, test } from 'vitest';
import Changes from '../../src/components/Changes.astro';
import Corrections from '../../src/components/Corrections.astro';
import Ledger from '../../src/components/Ledger.astro';
import Party from '../../src/components/Party.astro';
import Topic from '../../src/components/Topic.astro';
import RecordPage from '../../src/layouts/Record.astro';
import { textIn } from '../../src/model/body.ts';
import type { Story } from '../../src/model/story.ts';
import { parseContent } from '../../src/parse/content.ts';
import { changesParts, viewChanges } from '../../src/view/changes.ts';
import { correctionParts, viewCorrectionsPage } from '../../src/view/corrections-page.ts';
import { viewFrame } from '../../src/view/frame.ts';
import { viewHead, type HeadOptions } from '../../src/view/head.ts';
import { ledgerParts } from '../../src/view/ledger-address.ts';
import { viewLedger } from '../../src/view/ledger.ts';
import { partyNumbers, partyParts, viewPartyPage } from '../../src/view/party-page.ts';
import { topicNumbers, topicParts, viewTopicPage } from '../../src/view/topic-page.ts';
import { touchedByParty, touchedByTopic } from '../../src/view/touched.ts';
import { dayAfter, storyWithClaims } from '../fixtures/generated-story.ts';
import { readFixture } from '../fixtures/river-flood.ts';

const container = await AstroContainer.create();
const site = parseContent(await readFixture()).shared!.site.data;

/** The templates; the checker of types that reads this file cannot read theirs. */
const templates: Record<string, AstroComponentFactory> = {
  Changes: Changes as AstroComponentFactory,
  Corrections: Corrections as AstroComponentFactory,
  Ledger: Ledger as AstroComponentFactory,
  Party: Party as AstroComponentFactory,
  Topic: Topic as AstroComponentFactory,
  RecordPage: RecordPage as AstroComponentFactory,
};

interface Drawn {
  component: string;
  props: { [name: string]: unknown };
  head: HeadOptions;
}

/** All pages of the ledger of a story. */
const ledgerOf = (story: Story): Drawn[] =>
  ledgerParts(story).map(({ number }) => {
    const ledger = viewLedger(story, number);
    return { component: 'Ledger', props: { ledger }, head: ledger.head };
  });

/** Every other kind of page of the record that some stories have. */
function othersOf(stories: readonly Story[]): Drawn[] {
  const { shared, topics } = stories[0]!;
  const party = shared.parties['flood-board']!;
  const topic = shared.topics[topics[0]!]!;
  const said = partyParts(touchedByParty(stories).get(party.id)!);
  const told = topicParts(touchedByTopic(stories).get(topic.id)!);
  const corrected = correctionParts(stories);
  return [
    ...stories.flatMap((story) =>
      changesParts(story).map((number) => ({ component: 'Changes', page: viewChanges(site, story, number) })),
    ),
    ...corrected.map(({ number }) => ({
      component: 'Corrections',
      page: viewCorrectionsPage(site, corrected, number),
    })),
    ...partyNumbers(said).map((number) => ({ component: 'Party', page: viewPartyPage(party, said, number) })),
    ...topicNumbers(told).map((number) => ({ component: 'Topic', page: viewTopicPage(topic, told, number) })),
  ].map(({ component, page }) => ({ component, props: { page }, head: page.head }));
}

/** A page whole, as it is built, but for white space in its style. */
async function draw({ component, props, head }: Drawn): Promise<string> {
  const inner = await container.renderToString(templates[component]!, { props });
  const frame = viewFrame(site, head.canonicalPath);
  return container.renderToString(templates['RecordPage']!, {
    props: { head: viewHead(site, head), frame },
    slots: { default: inner },
  });
}

const weigh = (html: string) => brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/** The addresses of those pages that weigh more than they may. */
async function overweight(pages: readonly Drawn[]): Promise<string[]> {
  const over: string[] = [];
  for (const page of pages) {
    const path = page.head.canonicalPath;
    const bytes = weigh(await draw(page));
    if (bytes > (/\/(changes|corrections)\//.test(path) ? 14_000 : 10_000)) over.push(`${path}: ${bytes}`);
  }
  return over;
}

/** One of many stories in which the same party says everything, moves every standing, and has an update every night. */
async function storyInSeries(number: number): Promise<Story> {
  const story = await storyWithClaims(4, { words: 25, seed: number * 10 });
  const on = dayAfter(number * 4);
  const claims = Object.values(story.claims).map((claim) => ({
    ...claim,
    date: on,
    history: [{ on, standing: claim.standing, by: 'flood-board', cite: claim.cite }],
  }));
  const title = textIn(claims[0]!.text).slice(0, 70);
  const update = { id: on, title, night: on, published: on, claims: ['claim-1'], body: [] };
  return {
    ...story,
    slug: `${title.slice(0, 30).trim().replaceAll(' ', '-')}-${number}`,
    title,
    short_title: `${title.slice(0, 24)}, ${on.slice(0, 4)}`,
    covers_to: on,
    claims: Object.fromEntries(claims.map((claim) => [claim.id, claim])),
    updates: [update],
  };
}

/** A story with so many corrections, one a day. */
function corrected(story: Story, count: number): Story {
  const corrections = Array.from({ length: count }, (_, at) => {
    const claim = story.claims[`claim-${at + 1}`]!;
    return {
      kind: 'fact' as const,
      on: dayAfter(at),
      claim: claim.id,
      was: claim.text,
      is: claim.why,
      cite: claim.cite,
    };
  });
  return { ...story, corrections };
}

describe.each([
  ['of few words', 61, { words: 8, sources: 1 }],
  ['as long as claims are', 61, { words: 30, sources: 2 }],
  ['of many words', 61, { words: 90, sources: 4 }],
  ['as long as claims are', 130, { words: 30, sources: 2 }],
])('with claims %s, %i of them,', (_, count, size) => {
  const story = storyWithClaims(count, size).then((told) => corrected(told, count));

  test('every page of the ledger keeps within 14,000 bytes', async () => {
    const pages = await Promise.all(ledgerOf(await story).map(draw));
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.map(weigh).filter((bytes) => bytes > 14_000)).toEqual([]);
  });

  test('every other page of the record keeps within its budget', async () => {
    expect(await overweight(othersOf([await story]))).toEqual([]);
  });
});

test('a party and a topic of 200 stories keep within their budgets', async () => {
  const stories = await Promise.all(Array.from({ length: 200 }, (_, at) => storyInSeries(at)));
  const pages = othersOf(stories).filter(({ component }) => component === 'Party' || component === 'Topic');
  const newest = pages.filter(({ head }) => !/\/\d+\/$/.test(head.canonicalPath));
  const older = pages.filter(({ head }) => /\/(1|2|9)\/$/.test(head.canonicalPath));
  expect([newest.length, older.length]).toEqual([2, 6]);
  expect(await overweight([...newest, ...older])).toEqual([]);
});

test('every claim stands at its own anchor, beside the standings', async () => {
  const [page] = ledgerOf(await storyWithClaims(3));
  const ids = [...(await draw(page!)).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(ids).toEqual(expect.arrayContaining(['claim-1', 'claim-2', 'claim-3', 'confirmed', 'denied', 'main']));
  expect(new Set(ids).size).toBe(ids.length);
});
