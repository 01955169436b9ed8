import { describe, expect, test } from 'vitest';
import { partWords, rooms, weighAround, weighPartLinks, weighTop } from '../../src/model/story-weight.ts';
import { storyWithClaims, wordsFrom } from '../fixtures/generated-story.ts';
import { fixtureStory } from '../fixtures/river-flood.ts';

const story = await fixtureStory();
const around = (some: typeof story, nightBefore = true, goesOn = false) =>
  weighAround(some, { nightBefore, goesOn }).total;

describe('what stands around a Deep Look', () => {
  test('weighs more on the story’s page than above a part', () => {
    expect(around(story)).toBeGreaterThan(weighTop(story).total * 5);
  });

  test('weighs more with each claim, and less for one that has no line of its own', async () => {
    const [few, many, more] = [await storyWithClaims(40), await storyWithClaims(60), await storyWithClaims(80)].map(
      (some) => around(some),
    ) as [number, number, number];
    expect(many - few).toBeGreaterThan(20 * 15);
    expect(more - many).toBeLessThan((many - few) / 2);
  });

  test('does not grow with corrections that the page does not tell', () => {
    const [correction] = story.corrections;
    const corrected = (count: number) => ({ ...story, corrections: Array.from({ length: count }, () => correction!) });
    expect(around(corrected(3))).toBeGreaterThan(around(corrected(1)));
    expect(around(corrected(30))).toBe(around(corrected(3)));
  });

  test('has the figures of a second night where there is room for them', () => {
    const second = { ...story, updates: [story.updates[0]!, story.updates[0]!, story.updates[0]!] };
    const first = { ...story, updates: [story.updates[0]!] };
    expect(around(second)).toBeGreaterThan(around(first));
    expect(around(second, false)).toBeLessThan(around(second));
    expect(around(first, false)).toBe(around(first));
  });

  test('has the way to where the text goes on, where it does', () => {
    expect(around(story, false, true)).toBeGreaterThan(around(story, false));
  });
});

test('a part is told by its titles, one far away by the first of them', () => {
  expect(partWords(['Rain', 'Snow', 'Ice'], true)).toBe('Rain; Snow; Ice');
  expect(partWords(['Rain', 'Snow', 'Ice'], false)).toBe('Rain … and 2 more');
  expect(partWords(['Rain'], false)).toBe('Rain');
});

test('a part with long titles is told by as many as fit, and a very long one is cut between words', () => {
  const titles = Array.from({ length: 20 }, (_, at) => `${at} ${'twelve letters '.repeat(6).trim()}`);
  expect(partWords(titles, true)).toBe(`${titles.slice(0, 4).join('; ')} … and 16 more`);
  expect(partWords([`A title ${'very '.repeat(40)}long`], true)).toBe(`A title ${'very '.repeat(22)}…`);
  expect(partWords(['다'.repeat(300)], true)).toBe(`${'다'.repeat(120)} …`);
});

test('links to other parts take less than half of a page, however long the titles are', () => {
  for (const say of [(at: number) => wordsFrom(at, 40), (at: number) => `${at}${'다리'.repeat(100)}`]) {
    const parts = Array.from({ length: 12 }, (_, part) => Array.from({ length: 40 }, (_, at) => say(part * 40 + at)));
    expect(weighPartLinks(story, parts)).toBeLessThan(rooms.part / 2);
  }
});

test('links to other parts weigh nothing where there are none, and little where there are very many', () => {
  const parts = (count: number) => Array.from({ length: count }, (_, at) => [`Section ${at}`]);
  expect(weighPartLinks(story, parts(1))).toBe(0);
  expect(weighPartLinks(story, parts(2))).toBeGreaterThan(50);
  expect(weighPartLinks(story, parts(2_000))).toBeLessThan(weighPartLinks(story, parts(12)) * 1.2);
});
