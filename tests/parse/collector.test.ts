import { describe, expect, test } from 'vitest';
import { parseContent } from '../../src/parse/content.ts';
import { fixtureFiles, readFixture, withFile, withText, withoutFile } from '../fixtures/river-flood.ts';

const { claims, index, timeline, update } = fixtureFiles;

describe('a file that is missing is named', () => {
  test.each([
    ['site.yaml'],
    ['parties.yaml'],
    ['places.yaml'],
    ['terms.yaml'],
    ['topics.yaml'],
    ['sources.yaml'],
    ['redirects.yaml'],
    [index],
    [claims],
    [timeline],
    [fixtureFiles.corrections],
  ])('%s', async (path) => {
    const { problems } = parseContent(withoutFile(await readFixture(), path));
    expect(problems).toMatchObject([{ file: path, line: 1, column: 1, code: 'E-FILE', message: 'is missing' }]);
    expect(problems[0]?.fix).toMatch(/^Add the file/);
  });

  test('with one whose name is like it', async () => {
    const path = 'stories/alder-valley-flood/claim.yaml';
    const { problems } = parseContent(withFile(withoutFile(await readFixture(), claims), path, '{}\n'));
    expect(problems[0]).toMatchObject({ file: claims, code: 'E-FILE', fix: 'Rename claim.yaml to claims.yaml.' });
  });

  test('except an update: a story may have any number of them', async () => {
    const { problems, stories } = parseContent(withoutFile(await readFixture(), update));
    expect(problems).toEqual([]);
    expect(stories[0]?.updates.map(({ id }) => id)).toEqual(['2023-04-13']);
  });
});

test('the faults of front matter and of the text below it are told in one run', async () => {
  const broken = withText(await readFixture(), index, (text) =>
    text.replace('published: 2023-04-20', 'published: 20 April').replace('Two anglers', 'Two {anglers} and'),
  );
  expect(parseContent(broken).problems.map(({ code }) => code)).toEqual(['E-DATE', 'E-CODE']);
});

test.each([
  ['line breaks of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
  ['a byte-order mark', (text: string) => `\uFEFF${text}`],
])('%s change nothing in what is read', async (_, edit) => {
  const fixture = await readFixture();
  const edited = { ...fixture, files: fixture.files.map(({ path, text }) => ({ path, text: edit(text) })) };
  const [plain, other] = [parseContent(fixture), parseContent(edited)];
  expect(other.problems).toEqual([]);
  expect(other.stories.map(({ index: { data } }) => data)).toEqual(plain.stories.map(({ index: { data } }) => data));
  expect(JSON.stringify(other.stories.map(({ claims: { prose } }) => prose))).toBe(
    JSON.stringify(plain.stories.map(({ claims: { prose } }) => prose)),
  );
  expect(JSON.stringify(other.stories.map(({ index: { body } }) => body)).replaceAll('\\r\\n', '\\n')).toBe(
    JSON.stringify(plain.stories.map(({ index: { body } }) => body)),
  );
});
