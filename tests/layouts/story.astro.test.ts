import { describe, expect, test } from 'vitest';
import { leadLinks } from '../../src/load/led-links.ts';
import type { Story } from '../../src/model/story.ts';
import { deepLookPlan } from '../../src/view/deep-look-address.ts';
import { pageBudgets, pageKind } from '../../src/verify/budgets.ts';
import { withLinkedRead, withLongRead, type LongRead } from '../fixtures/long-read.ts';
import { fixtureStory } from '../fixtures/river-flood.ts';
import { drawStory, weigh } from './draw-story.ts';

const own = '/stories/mill-bridge/';

/** A long story, with links to each of its sections. */
async function longStory(read: LongRead): Promise<Story> {
  return leadLinks([await fixtureStory('mill-bridge', await withLongRead(read))])[0]!;
}

/** A long story whose sections have so many links each, to others of them. */
async function linkedStory(read: LongRead, perSection: number): Promise<Story> {
  return leadLinks([await fixtureStory('mill-bridge', await withLinkedRead(read, perSection))])[0]!;
}

/** The links of some pages to places on them that are not there, as `page → address`. */
function deadPlaces(drawn: ReadonlyMap<string, string>): string[] {
  const ids = new Map(
    [...drawn].map(([path, html]) => [path, new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))]),
  );
  return [...drawn].flatMap(([path, html]) =>
    [...html.matchAll(/ href="([^"]*)#([^"]+)"/g)].flatMap(([, page = '', place]) => {
      const to = new URL(page, `https://soundings.example${path}`).pathname;
      const isDead = to === own || to.startsWith(`${own}deep-look/`) ? !ids.get(to)?.has(place) : false;
      return isDead ? [`${path} → ${page}#${place}`] : [];
    }),
  );
}

const charts =
  '<Strikes claims="balloons-upper, balloons-lower" title="Balloons of two ends" />\n\n<LocatorMap places="brindlecombe" title="The town">\n- A bridge.\n</LocatorMap>\n\n<Quote claim="marrowby-quote" />';

/** Long texts with charts, maps, quotations and notes in every section, of claims that the flood has. */
async function withCharts(): Promise<Story> {
  const flood = await fixtureStory();
  const text = await fixtureStory('mill-bridge', await withLongRead({ words: 3_000, block: charts }));
  return {
    ...text,
    claims: { ...flood.claims, ...text.claims },
    updates: flood.updates,
    corrections: flood.corrections,
  };
}

describe.each<[string, () => Promise<Story>]>([
  ['of 500 words', () => longStory({ words: 500 })],
  ['of 1,500 words', () => longStory({ words: 1_500 })],
  ['of 1,500 words, few of which stand twice', () => longStory({ words: 1_500, dense: true })],
  [
    'of 2,000 words, few of which stand twice',
    () => longStory({ words: 2_000, perClaim: 90, section: 120, dense: true }),
  ],
  ['of 3,000 words', () => longStory({ words: 3_000 })],
  ['of 3,000 words in long sections', () => longStory({ words: 3_000, section: 700 })],
  ['of 6,000 words in two sections', () => longStory({ words: 6_000, section: 3_000 })],
  ['of 3,000 words with many claims', () => longStory({ words: 3_000, perClaim: 12 })],
  ['of 3,000 words with hardly a claim', () => longStory({ words: 3_000, perClaim: 150 })],
  ['of 3,000 words with charts', withCharts],
  [
    'of 8,000 words, few of which stand twice',
    () => longStory({ words: 8_000, perClaim: 100, section: 100, dense: true }),
  ],
  ['of 2,700 words with a link to another section in each', () => linkedStory({ words: 2_700, section: 200 }, 1)],
  ['of 3,100 words with six links to other sections in each', () => linkedStory({ words: 3_100, section: 200 }, 6)],
  ['of 2,000 words in short sections with long titles', () => longStory({ words: 2_000, section: 40, title: 12 })],
  ['of 4,000 words like Polish', () => longStory({ words: 4_000, section: 80, perClaim: 80, like: 'polish' })],
  ['of 4,000 words like German', () => longStory({ words: 4_000, section: 80, perClaim: 80, like: 'german' })],
  ['of 20,000 words', () => longStory({ words: 20_000, section: 400 })],
])('a Deep Look %s', (_, make) => {
  const pages = make().then(drawStory);

  test('keeps all its pages within their budgets', { timeout: 120_000 }, async () => {
    const weights = [...(await pages)].map(([path, html]) => ({ path, bytes: weigh(html) }));
    expect(weights.filter(({ path, bytes }) => bytes > pageBudgets[pageKind(`${path.slice(1)}index.html`)])).toEqual(
      [],
    );
  });

  test('leads to places that are there', { timeout: 120_000 }, async () => {
    expect(deadPlaces(await pages)).toEqual([]);
  });

  test('has no id twice on a page', { timeout: 120_000 }, async () => {
    const twice = [...(await pages)].flatMap(([path, html]) => {
      const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!);
      return ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${path}#${id}`);
    });
    expect(twice).toEqual([]);
  });
});

test('the pages of a long story lead on from section to section', async () => {
  const story = await longStory({ words: 3_000 });
  const drawn = await drawStory(story);
  const [first, second] = deepLookPlan(story).parts;
  const { id, title } = second!.sections[0]!;
  expect(drawn.get(`${own}deep-look/`)).toContain(`Go on reading: <a href="${own}deep-look/2/#${id}">${title}</a>`);
  expect(drawn.get(own)).toMatch(/Go on reading: <a href="[^"]+deep-look\/(2\/)?#/);
  expect(drawn.get(`${own}deep-look/2/`)).toContain(first!.sections.map((section) => section.title).join('; '));
  expect(drawn.get(`${own}deep-look/2/`)).toContain('aria-current="page"');
});
