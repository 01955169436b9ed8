import { expect, test } from 'vitest';
import { Outlines } from '../../../../src/check/outlines.ts';
import { redirectsKept } from '../../../../src/check/rules/published/redirects-kept.ts';
import { parseShared, type ParsedShared } from '../../../../src/parse/content.ts';
import { markedEdit } from '../../../fixtures/marked-edit.ts';
import { fixtureNow, readFixture, withText } from '../../../fixtures/river-flood.ts';

const fixture = await readFixture();
const redirects = 'redirects.yaml';

function sharedIn({ files }: typeof fixture): ParsedShared {
  const { data, problems } = parseShared(files);
  expect(problems).toEqual([]);
  return data!;
}

const findSince = (after: typeof fixture, ...before: (typeof fixture)[]) =>
  redirectsKept.check({
    before: { redirects: before.map((content) => sharedIn(content).redirects.data), pages: [] },
    after: { shared: sharedIn(after), outlines: new Outlines(), publicFiles: [], now: fixtureNow },
  });

test('what stands as it was published is well, and so are entries at its end', () => {
  const longer = withText(fixture, redirects, (text) => `${text}- { from: /stories/a/, to: /stories/b/ }\n`);
  expect(findSince(fixture, fixture)).toEqual([]);
  expect(findSince(longer, fixture)).toEqual([]);
});

test.each([
  [
    'leads elsewhere',
    'to: /stories/alder-valley-flood/',
    'to: ▸/stories/mill-bridge/',
    'entry 1 (/stories/alderwater-high-water/): “to” was published as “/stories/alder-valley-flood/”, and now is “/stories/mill-bridge/”',
  ],
  [
    'tells another reason',
    'gone: The ferry stopped running, and',
    'gone: ▸The ferry sank, and',
    'entry 2 (/stories/ferry-timetable/): “gone” was published as',
  ],
  [
    'was taken out',
    '- from: /stories/alderwater-high-water/\n  to: /stories/alder-valley-flood/\n',
    '▸',
    'entry 1 (/stories/alderwater-high-water/) was published, and is gone',
  ],
])('an entry that %s', async (_, from, to, message) => {
  const { content, place } = await markedEdit(redirects, from, to);
  const problems = findSince(content, fixture);
  expect(problems).toMatchObject([{ code: 'E-LOG', file: redirects, line: place.line }]);
  expect(problems[0]?.message).toContain(message);
});

test('each time that the list was another is looked at', () => {
  const longer = withText(fixture, redirects, (text) => `${text}- { from: /stories/a/, to: /stories/b/ }\n`);
  expect(findSince(fixture, fixture, longer)).toHaveLength(1);
});
