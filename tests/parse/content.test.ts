import { expect, test } from 'vitest';
import { parseContent, parseShared, parseStory } from '../../src/parse/content.ts';
import { fixtureFiles, readFixture, withWords } from '../fixtures/river-flood.ts';

const { claims, update } = fixtureFiles;

test('a whole folder is parsed: what all share, and every story in the order of the slugs', async () => {
  const { shared, stories, slugs, problems } = parseContent(await readFixture());
  expect(problems).toEqual([]);
  expect(stories.map(({ slug }) => slug)).toEqual(['alder-valley-flood', 'mill-bridge']);
  expect(slugs).toEqual(['alder-valley-flood', 'mill-bridge']);
  expect(shared?.site.data.name).toBe('The Lantern Ledger');
  expect(shared?.redirects.data).toHaveLength(2);
});

test('a story with a problem is left out, but its slug is known', async () => {
  const content = withWords(await readFixture(), claims, 'standing: denied\n  says', 'standing: denid\n  says');
  const { stories, slugs, problems } = parseContent(content);
  expect(stories.map(({ slug }) => slug)).toEqual(['mill-bridge']);
  expect(slugs).toEqual(['alder-valley-flood', 'mill-bridge']);
  expect(problems.map(({ file, code }) => [file, code])).toEqual([[claims, 'E-VALUE']]);
});

test('a problem in what all share leaves the stories as they are', async () => {
  const { shared, stories } = parseContent(withWords(await readFixture(), 'terms.yaml', 'sluice:', 'Sluice:'));
  expect(shared).toBeUndefined();
  expect(stories).toHaveLength(2);
});

test('an update with a fault keeps its story from being whole', async () => {
  const broken = withWords(await readFixture(), update, 'night: 2023-04-12', 'nigth: 2023-04-12');
  const { stories, problems } = parseContent(broken);
  expect(stories.map(({ slug }) => slug)).toEqual(['mill-bridge']);
  expect(problems).toMatchObject([{ file: update, line: 3, column: 1, code: 'E-KEY' }]);
});

test('the parts of a folder are parsed each on its own, as the loader does', async () => {
  const fixture = await readFixture();
  expect(parseShared(fixture.files).data?.topics.data).toHaveProperty('bridges');
  const { data, problems } = parseStory('mill-bridge', fixture);
  expect(problems).toEqual([]);
  expect(data?.index.data.short_title).toBe('The mill bridge, 2023');
  expect(Object.keys(data?.pictures ?? {})).toEqual(['bridge.jpg']);
});

test('the footnotes of a story and of its updates have different ids', async () => {
  const [story] = parseContent(await readFixture()).stories;
  const ids = [story!.index, ...story!.updates].flatMap(({ body }) =>
    JSON.stringify(body).match(/"id":"[^"]*fn-[^"]*"/g),
  );
  expect(ids).toHaveLength(3);
  expect(new Set(ids).size).toBe(3);
});
