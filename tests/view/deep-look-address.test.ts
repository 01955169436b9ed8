import { describe, expect, test } from 'vitest';
import { sectionsOf } from '../../src/model/body.ts';
import { deepLookAddress, deepLookPlan, toldAddress } from '../../src/view/deep-look-address.ts';
import { viewDeepLookPage, viewQuickLookPage } from '../../src/view/depth-page.ts';
import { viewDepths } from '../../src/view/depths.ts';
import { phraseAddress } from '../../src/view/ledger-address.ts';
import { viewSoundings } from '../../src/view/profile.ts';
import { sitemapParts } from '../../src/view/sitemap.ts';
import { viewStoryPage } from '../../src/view/story-page.ts';
import { withLongRead } from '../fixtures/long-read.ts';
import { fixtureStory, withText } from '../fixtures/river-flood.ts';

const story = await fixtureStory('mill-bridge', await withLongRead({ words: 3_000, block: '[Before](#a-sale-that).' }));
const short = await fixtureStory('mill-bridge');
const own = '/stories/mill-bridge/';
const { parts, onStory } = deepLookPlan(story);
const last = parts.at(-1)!;
const lastClaim = last.places.marked.at(-1)!;
const after = `${own}deep-look/${parts.length}/`;

test('the story is long enough to tell anything', () => {
  expect(parts.length).toBeGreaterThan(2);
  expect(onStory.isWhole).toBe(false);
});

describe('a claim', () => {
  test('of the last part has its address there', () => {
    expect(deepLookAddress(story, `claim-${lastClaim}`)).toBe(`${after}#claim-${lastClaim}`);
    expect(toldAddress(story, `claim-${lastClaim}`, '')).toBe(`${after}#claim-${lastClaim}`);
    expect(phraseAddress(story, lastClaim)).toBe(`${after}#claim-${lastClaim}`);
  });

  test('that the story’s page has, has its address on that', () => {
    expect(toldAddress(story, 'claim-bridge-sold', '')).toBe('#claim-bridge-sold');
    expect(deepLookAddress(story, 'claim-bridge-sold')).toBe(`${own}deep-look/#claim-bridge-sold`);
    expect(phraseAddress(story, 'bridge-sold')).toBe(`${own}#claim-bridge-sold`);
  });
});

describe('the story’s page', () => {
  const page = viewStoryPage(story);

  test('leads on to the section that follows those it prints', () => {
    const next = sectionsOf(story.deepLook)[sectionsOf(page.deepLook).length]!;
    expect(page.goOn).toEqual({ words: next.title, href: deepLookAddress(story, next.id) });
    expect(viewStoryPage(short).goOn).toBeUndefined();
  });

  test('leads to each section and each claim where it stands', () => {
    const sections = viewDepths(story, '').flatMap((depth) => depth.sections);
    expect(sections.at(0)!.href).toBe('#a-bridge-for');
    expect(sections.at(-1)!.href).toBe(`${after}#${last.sections.at(-1)!.id}`);
    const lines = viewSoundings(story, '');
    expect(lines.find(({ id }) => id === 'bridge-sold')!.href).toBe('#claim-bridge-sold');
    expect(lines.find(({ id }) => id === lastClaim)!.href).toBe(`${after}#claim-${lastClaim}`);
  });
});

describe('a part of the Deep Look', () => {
  test('tells its number and is the whole of what it shows', () => {
    const { head, title } = viewDeepLookPage(story, 2);
    expect(title).toBe(`Deep Look, part 2 of ${parts.length}`);
    expect(head).toMatchObject({
      title: 'Deep Look, part 2: The mill bridge, 2023',
      canonicalPath: `${own}deep-look/2/`,
    });
    expect(viewDeepLookPage(story).head.canonicalPath).toBe(`${own}deep-look/`);
    expect(viewDeepLookPage(story).title).toBe(`Deep Look, part 1 of ${parts.length}`);
    expect(viewDeepLookPage(short).head.canonicalPath).toBe(own);
  });

  test('leads on to the next one, and the last one nowhere', () => {
    expect(viewDeepLookPage(story).goOn!.href).toBe(`${own}deep-look/2/#${parts[1]!.sections[0]!.id}`);
    expect(viewDeepLookPage(story).goOn!.words).toBe(parts[1]!.sections[0]!.title);
    expect(viewDeepLookPage(story, parts.length).goOn).toBeUndefined();
  });

  test('leads to a section of another part, from its own text', () => {
    const content = JSON.stringify(viewDeepLookPage(story, 2).body);
    expect(content).toContain(`"href":"${deepLookAddress(story, 'a-sale-that')}"`);
    expect(JSON.stringify(viewDeepLookPage(story).body)).toContain('"href":"#a-sale-that"');
  });

  test('leads to the claims of the ledger by the shortest way', () => {
    expect(viewDeepLookPage(story).setting.links.claim('bridge-sold')).toBe('../claims/#bridge-sold');
    expect(viewDeepLookPage(story, 2).setting.links.claim('bridge-sold')).toBe('../../claims/#bridge-sold');
  });
});

test('a footnote may have a percent sign in its name', async () => {
  const content = await withLongRead({ words: 3_000, block: 'So much.[^n%]' });
  const notes = Array.from({ length: 10 }, (_, at) => `[^${at + 1}%ru]: Note ${at + 1}.`).join('\n');
  const noted = withText(content, 'stories/mill-bridge/index.mdx', (text) =>
    `${text}\n${notes}\n`.replace(/\[\^n(\d+)\]/g, '[^$1%ru]'),
  );
  const story = await fixtureStory('mill-bridge', noted);
  expect(JSON.stringify(viewDeepLookPage(story, 2).body)).toMatch(/"href":"#fn-\d/);
});

test('a claim that only a footnote of a footnote marks has its address where that stands', async () => {
  const content = await withLongRead({ words: 3_000, block: 'So.[^n%]' });
  const notes = Array.from({ length: 10 }, (_, at) => `[^n${at + 1}]: Note.[^m${at + 1}]`);
  const more = Array.from({ length: 10 }, (_, at) => `[^m${at + 1}]: Told <Claim id="noted-${at + 1}">there</Claim>.`);
  const noted = withText(content, 'stories/mill-bridge/index.mdx', (text) => [text, ...notes, ...more, ''].join('\n'));
  const story = await fixtureStory('mill-bridge', noted);
  expect(deepLookAddress(story, 'claim-noted-1')).toBe(`${own}deep-look/#claim-noted-1`);
  expect(deepLookAddress(story, 'claim-noted-10')).toMatch(/deep-look\/\d\/#claim-noted-10$/);
});

test('the marks of the Quick Look lead to the parts that have their claims', () => {
  const later = { ...story, quick_look: story.quick_look.map((point) => ({ ...point, claims: [lastClaim] })) };
  expect(new Set(viewQuickLookPage(later).points.map(({ href }) => href))).toEqual(
    new Set([`${after}#claim-${lastClaim}`]),
  );
});

test('the parts are in the sitemap where the story’s page has not the whole', () => {
  const listed = (some: typeof story) =>
    sitemapParts([some], {})
      .flat()
      .flatMap(({ url }) => (/deep-look/.test(url) ? [url.replace(/^.*(?=deep-look)/, '')] : []));
  expect(listed(story)).toEqual(
    parts.map(({ number }) => (number === undefined ? 'deep-look/' : `deep-look/${number}/`)),
  );
  expect(listed(short)).toEqual([]);
});
