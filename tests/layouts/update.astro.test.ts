import { describe, expect, test } from 'vitest';
import type { Story } from '../../src/model/story.ts';
import { rooms, weighAround, weighUpdateTop } from '../../src/model/story-weight.ts';
import { pageBudgets } from '../../src/verify/budgets.ts';
import { withLongRead, type LongRead } from '../fixtures/long-read.ts';
import { fixtureStory } from '../fixtures/river-flood.ts';
import { drawOwnPage, drawUpdate, weigh } from './draw-story.ts';

/** The flood, both of whose updates have a text of so many words. */
async function withUpdatesOf({ words, ...read }: LongRead): Promise<Story> {
  const flood = await fixtureStory();
  const { deepLook, claims } = await fixtureStory(
    'mill-bridge',
    await withLongRead({ words, section: words, ...read }),
  );
  const title = deepLook.findLastIndex((node) => node.type === 'element' && node.tagName === 'h2');
  const updates = flood.updates.map((update) => ({ ...update, body: deepLook.slice(title + 1) }));
  return { ...flood, claims: { ...flood.claims, ...claims }, updates };
}

/** True where the check lets a story and its updates pass. */
function passes(story: Story): boolean {
  const fits = story.updates.every((update) => {
    const scale = weighUpdateTop(story, update);
    scale.text(update.body);
    return scale.total <= rooms.update;
  });
  return fits && weighAround(story, { nightBefore: false, goesOn: true }).total <= rooms.whole;
}

/** The flood with updates as long as the check lets pass, to thirty words. */
async function longest(read: Omit<LongRead, 'words'>): Promise<Story> {
  let [words, tooMany] = [30, 4_000];
  let story = await withUpdatesOf({ ...read, words });
  while (tooMany - words > 30) {
    const middle = Math.round((words + tooMany) / 2);
    const tried = await withUpdatesOf({ ...read, words: middle });
    if (passes(tried)) [words, story] = [middle, tried];
    else tooMany = middle;
  }
  return story;
}

const charts =
  '<Strikes claims="balloons-upper, balloons-lower" title="Balloons of two ends" />\n\n<LocatorMap places="brindlecombe" title="The town">\n- A bridge.\n</LocatorMap>\n\n<Quote claim="marrowby-quote" />';

describe.each<[string, Omit<LongRead, 'words'>]>([
  ['in invented words', {}],
  ['in words few of which stand twice', { dense: true }],
  ['with many claims', { perClaim: 12 }],
  ['with hardly a claim', { perClaim: 150, dense: true }],
  ['with charts', { block: charts, dense: true }],
  ['in words like Polish', { like: 'polish' }],
  ['in words like German', { like: 'german', perClaim: 80 }],
])('updates as long as the check lets pass, %s,', (_, read) => {
  const story = longest(read);

  test('keep their pages within their budget', async () => {
    const weights = await Promise.all(
      (await story).updates.map(async (update) => weigh(await drawUpdate(await story, update))),
    );
    expect(weights.filter((bytes) => bytes > pageBudgets['any other page'])).toEqual([]);
    // What is refused is not far from what fits.
    expect(Math.max(...weights)).toBeGreaterThan(8_000);
  });

  test('and that of their story', async () => {
    expect(weigh(await drawOwnPage(await story))).toBeLessThanOrEqual(
      pageBudgets['a page that lists the whole of a story'],
    );
  });
});
