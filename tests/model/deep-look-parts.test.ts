import { describe, expect, test } from 'vitest';
import { nodesIn, sectionsOf, type Body } from '../../src/model/body.ts';
import { planDeepLook } from '../../src/model/deep-look-parts.ts';
import { rooms, weighPartLinks, weighTop } from '../../src/model/story-weight.ts';
import { wordsFrom } from '../fixtures/generated-story.ts';
import { withLongRead, type LongRead } from '../fixtures/long-read.ts';
import { fixtureStory, readFixture, withText } from '../fixtures/river-flood.ts';

const story = await fixtureStory();
const longStory = async (read: LongRead) => fixtureStory('mill-bridge', await withLongRead(read));
const titlesOf = ({ parts }: ReturnType<typeof planDeepLook>) =>
  parts.map(({ sections }) => sections.map(({ title }) => title));

describe('a Deep Look that fits', () => {
  test('is one part, the very text, and stands whole on the story’s page', () => {
    const { parts, onStory, nightBefore } = planDeepLook(story);
    expect(parts).toHaveLength(1);
    expect(parts[0]!.body).toBe(story.deepLook);
    expect(onStory.body).toBe(story.deepLook);
    expect([onStory.isWhole, nightBefore]).toEqual([true, true]);
  });

  test('is one part also where it has no section at all', () => {
    const { parts, onStory } = planDeepLook({ ...story, deepLook: [] });
    expect(parts).toMatchObject([{ number: undefined, sections: [], body: [], pages: 1 }]);
    expect(onStory.isWhole).toBe(true);
  });
});

describe('a long Deep Look', () => {
  const long = longStory({ words: 6_000 });

  test('has all its sections in order, each whole on one part', async () => {
    const { deepLook } = await long;
    const plan = planDeepLook(await long);
    expect(plan.parts.map(({ number }) => number)).toEqual([undefined, 2, 3, 4, 5, 6, 7]);
    expect(plan.parts.flatMap(({ body }) => body)).toEqual(deepLook);
    expect(titlesOf(plan).flat()).toEqual(sectionsOf(deepLook).map(({ title }) => title));
    expect(plan.parts.every(({ pages }) => pages === 1)).toBe(true);
  });

  test('stands on the story’s page with its first sections', async () => {
    const { body, isWhole } = planDeepLook(await long).onStory;
    expect(isWhole).toBe(false);
    expect(sectionsOf(body).length).toBeGreaterThan(4);
    expect((await long).deepLook.slice(0, body.length)).toEqual(body);
  });

  test('goes on where it did when something is added at its end', async () => {
    const longer = planDeepLook(await longStory({ words: 6_600 }));
    const before = titlesOf(planDeepLook(await long));
    expect(titlesOf(longer).slice(0, before.length - 1)).toEqual(before.slice(0, -1));
  });

  test('leaves the figures of the night before the newest to the page of the updates', async () => {
    const told = { ...(await long), updates: story.updates, claims: { ...(await long).claims, ...story.claims } };
    expect(planDeepLook(told).nightBefore).toBe(false);
    expect(planDeepLook(told).onStory.places.marked).toEqual(expect.arrayContaining(['balloons-second-night']));
  });

  test('first takes the place of the figures of the night before, then leads on', () => {
    const content = (paragraphs: number) => [
      ...story.deepLook,
      ...Array.from({ length: paragraphs }, (_, at): Body[number] => ({
        type: 'element',
        tagName: 'p',
        properties: {},
        children: [{ type: 'text', value: wordsFrom(at, 20) }],
      })),
    ];
    const plans = Array.from({ length: 80 }, (_, count) => planDeepLook({ ...story, deepLook: content(count) }));
    const steps = new Set(plans.map(({ onStory, nightBefore }) => `${onStory.isWhole} ${nightBefore}`));
    expect([...steps]).toEqual(['true true', 'true false', 'false false']);
  });

  test('has each footnote in the part that leads to it', async () => {
    const content = await withLongRead({ words: 6_000, block: 'Noted here.[^n%] And here.[^all]' });
    const notes = Array.from({ length: 20 }, (_, at) => `[^n${at + 1}]: Note ${at + 1}.`).join('\n');
    const noted = withText(content, 'stories/mill-bridge/index.mdx', (text) => `${text}\n${notes}\n[^all]: For all.\n`);
    const { parts } = planDeepLook(await fixtureStory('mill-bridge', noted));
    expect(parts.length).toBeGreaterThan(4);
    for (const { body } of parts) {
      const elements = nodesIn(body).flatMap((node) => (node.type === 'element' ? [node.properties] : []));
      const ids = new Set(elements.map(({ id }) => id));
      const led = elements.flatMap(({ href }) => (String(href).startsWith('#') ? String(href).slice(1) : []));
      expect(led.length).toBeGreaterThan(4);
      expect(led.filter((id) => !ids.has(id))).toEqual([]);
    }
  });
});

test('a section that alone is longer than fits is divided between its paragraphs', async () => {
  const story = await longStory({ words: 9_000, section: 3_000 });
  const { parts, onStory } = planDeepLook(story);
  expect(parts.flatMap(({ body }) => body)).toEqual(story.deepLook);
  expect(parts.every(({ pages }) => pages === 1)).toBe(true);
  const goesOn = parts.filter(({ sections }) => sections[0]?.id === undefined);
  expect(goesOn.length).toBeGreaterThan(2);
  expect(goesOn.every(({ sections }) => sections[0]!.title.endsWith(', continued'))).toBe(true);
  expect(sectionsOf(onStory.body)).toHaveLength(2);
});

test('a paragraph that alone is longer than fits is told with the number of pages that would hold it', async () => {
  const words = 'The council denies it. The council denies it.\n'.repeat(1_900);
  const content = withText(await readFixture(), 'stories/mill-bridge/index.mdx', (text) => `${text}\n${words}`);
  const { parts } = planDeepLook(await fixtureStory('mill-bridge', content));
  expect(parts.map(({ pages }) => pages)).toEqual([1, 3]);
});

describe('sections with long titles', () => {
  /** So many short sections with titles of twelve words, and amid them one of so many paragraphs. */
  const between = async (sections: number, paragraphs: number) => {
    const short = Array.from(
      { length: sections },
      (_, at) => `## ${wordsFrom(at + 300, 12)}\n\n${wordsFrom(at + 900, 25)}.`,
    );
    const long = Array.from({ length: paragraphs }, (_, at) => `${wordsFrom(at + 5_000, 100)}.`);
    const texts = [...short.slice(0, sections / 2), '## The long one', ...long, ...short.slice(sections / 2)];
    const content = withText(await readFixture(), 'stories/mill-bridge/index.mdx', (text) =>
      [text, ...texts, ''].join('\n\n'),
    );
    return fixtureStory('mill-bridge', content);
  };

  test.each([
    [120, 12],
    [120, 30],
    [400, 12],
    [40, 60],
  ])('leave room for what stands between them: %i sections and %i paragraphs', async (sections, paragraphs) => {
    const story = await between(sections, paragraphs);
    const { parts } = planDeepLook(story);
    expect(parts.map(({ pages }) => pages)).toEqual(parts.map(() => 1));
    expect(parts.flatMap(({ body }) => body)).toEqual(story.deepLook);
  });
});

test('what is divided and added up leaves room for the links between the parts', async () => {
  for (const words of [3_000, 6_000, 20_000]) {
    const told = await longStory({ words, section: 900 });
    const { parts } = planDeepLook(told);
    const links = weighPartLinks(
      told,
      parts.map(({ sections }) => sections.map(({ title }) => title)),
    );
    for (const { body } of parts) {
      const scale = weighTop(told);
      scale.text(body);
      expect(scale.total + links).toBeLessThanOrEqual(rooms.part);
    }
  }
});
