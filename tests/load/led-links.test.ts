import { describe, expect, test } from 'vitest';
import { nodesIn, textIn } from '../../src/model/body.ts';
import { planDeepLook } from '../../src/model/deep-look-parts.ts';
import type { Story } from '../../src/model/story.ts';
import { leadLinks } from '../../src/load/led-links.ts';
import { withLinkedRead, withLongRead } from '../fixtures/long-read.ts';
import { fixtureFiles, fixtureStories, fixtureStory, readFixture, withText } from '../fixtures/river-flood.ts';

const long = await withLongRead({ words: 3_000 });
const { parts, onStory } = planDeepLook(await fixtureStory('mill-bridge', long));
const own = '/stories/mill-bridge/';
const last = parts.at(-1)!;
const place = last.sections[0]!.id;
const claim = `claim-${last.places.marked[0]!}`;
const after = `${own}deep-look/${parts.length}/`;

/** Where a link of the flood leads, after it was led. */
async function ledTo(href: string, content = long): Promise<string> {
  const linking = withText(content, fixtureFiles.index, (text) => `${text}\n[there](${href})\n`);
  const flood = leadLinks(await fixtureStories(linking)).find(({ slug }) => slug === 'alder-valley-flood')!;
  const link = nodesIn(flood.deepLook).find(
    (node) => node.type === 'element' && node.tagName === 'a' && textIn(node.children) === 'there',
  );
  return String(link?.type === 'element' && link.properties['href']);
}

describe('a link to a long story', () => {
  test.each([
    ['a section, on the story’s page', `${own}#${place}`, `${after}#${place}`],
    ['a section, in the Deep Look', `${own}deep-look/#${place}`, `${after}#${place}`],
    ['a section, in the part where it stood', `${own}deep-look/2/#${place}`, `${after}#${place}`],
    ['a section, with a search', `${own}?from=x#${place}`, `${after}?from=x#${place}`],
    ['a section, in the Deep Look, with a search', `${own}deep-look/?x#${place}`, `${after}?x#${place}`],
    ['a section, its story’s name escaped', `/stories/mill%2Dbridge/#${place}`, `${after}#${place}`],
    ['a section, its page’s name escaped', `${own}deep%2Dlook/#${place}`, `${after}#${place}`],
    ['a claim', `${own}#${claim}`, `${after}#${claim}`],
    ['what the story’s page has', `${own}#a-sale-that`, `${own}#a-sale-that`],
    ['what the first part has', `${own}deep-look/#a-sale-that`, `${own}deep-look/#a-sale-that`],
    ['the Deep Look', `${own}#deep-look`, `${own}#deep-look`],
    ['a claim in the ledger', `${own}claims/#told-1`, `${own}claims/#told-1`],
    ['the page', `${own}deep-look/`, `${own}deep-look/`],
  ])('to %s leads there', async (_, href, to) => {
    expect(onStory.isWhole).toBe(false);
    expect(await ledTo(href)).toBe(to);
  });
});

test('a link to a story that fits is left as it is', async () => {
  expect(await ledTo(`${own}#a-sale-that`, await readFixture())).toBe(`${own}#a-sale-that`);
});

test('a story without such links is the same data', async () => {
  const stories = await fixtureStories();
  const led = leadLinks(stories);
  expect(
    led.every(({ claims, deepLook }, at) => claims === stories[at]!.claims && deepLook === stories[at]!.deepLook),
  ).toBe(true);
});

test('a link to a section whose title is beyond ASCII leads there too, escaped as it was', async () => {
  const korean = await withLongRead({ words: 3_000, block: '## 다리 %\n\nWords.' });
  expect(await ledTo(`${own}#다리-10`, korean)).toMatch(/deep-look\/\d\/#%EB%8B%A4%EB%A6%AC-10$/);
});

describe.each([1, 6])('a story with %i links to its own sections below each heading', (perSection) => {
  test.each([1_200, 2_100, 2_700, 3_100, 5_000])(
    'has the same parts before its links are led, of %i words',
    async (words) => {
      const story = await fixtureStory('mill-bridge', await withLinkedRead({ words, section: 200 }, perSection));
      const led = leadLinks([story])[0]!;
      expect(shapeOf(led)).toEqual(shapeOf(story));
      expect(shapeOf(leadLinks([led])[0]!)).toEqual(shapeOf(story));
    },
  );
});

/** What lies where, without the texts. */
function shapeOf(story: Story) {
  const { parts: planned, onStory: shown, nightBefore } = planDeepLook(story);
  const shape = planned.map(({ number, sections, places, pages }) => ({ number, sections, places, pages }));
  return { shape, places: shown.places, isWhole: shown.isWhole, nightBefore };
}
