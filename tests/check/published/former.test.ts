import { describe, expect, test } from 'vitest';
import { readFormer } from '../../../src/check/published/former.ts';
import { parseShared, type ContentFolder } from '../../../src/parse/content.ts';
import { groupByStory } from '../../../src/parse/group-by-story.ts';
import { withLongRead } from '../../fixtures/long-read.ts';
import { fixtureFiles, fixtureNow, readFixture, withText, withWords } from '../../fixtures/river-flood.ts';

const { index, claims, update } = fixtureFiles;
const slug = 'alder-valley-flood';
const fixture = await readFixture();

const readIn = (content: ContentFolder, at = fixtureNow) =>
  readFormer({ slug, at, files: groupByStory(content).get(slug)!.files });

/** The fixture as a form of which the schemas of today know nothing. */
const oldForm = withWords(fixture, index, 'covers_to: 2023-04-19', 'until: 2023-04-19');

describe.each([
  ['in the form of today', fixture],
  ['in a form that nobody knows today', oldForm],
])('a story %s', (_, content) => {
  test('is read with all that was published of it', () => {
    const former = readIn(content);
    expect(former?.pages).toMatchObject({
      slug,
      updates: ['2023-04-12', '2023-04-13'],
      topics: ['river-floods', 'weather-watching'],
    });
    expect(former?.pages.parties).toEqual(
      expect.arrayContaining(['marrowby', 'flood-board', 'anglers', 'tansy', 'courier']),
    );
    expect(former?.corrections).toHaveLength(5);
    expect(former?.timeline).toHaveLength(8);
    expect(former?.claims).toHaveProperty(['river-level', 'figures', 'level', 'value'], 6.4);
    expect(former?.pages.claims).toEqual(Object.keys(former!.claims));
  });

  test.each([
    ['a draft', 'draft: true', fixtureNow],
    ['under an embargo', 'embargo: 2024-11-02T11:00+02:00', '2024-11-02T08:59:59Z'],
  ])('that was %s was not published', (_, line, at) => {
    expect(readIn(withWords(content, index, '---\ntitle:', `---\n${line}\ntitle:`), at)).toBeUndefined();
  });

  test('was published when its embargo had ended', () => {
    const line = 'embargo: 2024-11-02T11:00+02:00';
    expect(
      readIn(withWords(content, index, '---\ntitle:', `---\n${line}\ntitle:`), '2024-11-02T09:00:00Z'),
    ).toBeDefined();
  });

  test('leaves out an update that was withheld', () => {
    const drafted = withWords(content, update, '---\ntitle:', '---\ndraft: true\ntitle:');
    expect(readIn(drafted)?.pages.updates).toEqual(['2023-04-13']);
  });
});

test('a claim that only a withheld update told was not published', () => {
  const alone = withText(fixture, index, (text) =>
    text
      .replace(/<Claim id="balloons-second-night">[^]*?<\/Claim>/, 'More')
      .replace(/<Figure claim="balloons-second-night"[^>]*>/, 'Some'),
  );
  const path = update.replace('12.mdx', '13.mdx');
  const drafted = withWords(alone, path, '---\ntitle:', '---\ndraft: true\ntitle:');
  expect(readIn(alone)?.pages.claims).toContain('balloons-second-night');
  expect(readIn(drafted)?.pages.claims).not.toContain('balloons-second-night');
});

test.each([
  ['claims that are no YAML', claims, () => 'flood: [', 'claims', {}],
  ['claims with aliases', claims, () => 'a: &a [1]\nflood: *a\n', 'claims', {}],
])('%s were never published', (_, path, edit, key, value) => {
  expect(readIn(withText(fixture, path, edit))).toHaveProperty(key, value);
});

test('a story without front matter was never published', () => {
  expect(readIn(withText(fixture, index, () => 'The river rose.'))).toBeUndefined();
});

test('a long Deep Look took several pages', async () => {
  const long = await withLongRead({ words: 8_000 });
  const { data: shared } = parseShared(long.files);
  const former = { slug: 'mill-bridge', at: fixtureNow, files: groupByStory(long).get('mill-bridge')!.files };
  expect(readFormer(former, shared)?.pages.deepLookParts).toBeGreaterThan(3);
  expect(readFormer(former)?.pages.deepLookParts).toBe(1);
});
