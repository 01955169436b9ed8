import { describe, expect, test } from 'vitest';
import { clearShared, clearStory } from '../../src/check/cleared.ts';
import { usesOf } from '../../src/check/uses.ts';
import { parseShared, parseStory, type ContentFolder } from '../../src/parse/content.ts';
import { groupByStory } from '../../src/parse/group-by-story.ts';
import { joinShared } from '../../src/parse/join.ts';
import { fixtureFiles, fixtureNow, readFixture, withWords } from '../fixtures/river-flood.ts';

const { index, update, claims } = fixtureFiles;
const slug = 'alder-valley-flood';

function clearedFrom(content: ContentFolder, now = fixtureNow) {
  const { data, problems } = parseStory(slug, groupByStory(content).get(slug)!);
  expect(problems).toEqual([]);
  return { whole: data!, cleared: clearStory(data!, now) };
}

async function withFront(path: string, line: string): Promise<ContentFolder> {
  return withWords(await readFixture(), path, '---\ntitle:', `---\n${line}\ntitle:`);
}

describe('a story', () => {
  test('without a draft or an embargo is published whole', async () => {
    const { whole, cleared } = clearedFrom(await readFixture());
    expect(cleared).toEqual({ ...whole, pictures: cleared!.pictures });
    expect(Object.keys(cleared!.pictures)).toEqual(Object.keys(whole.pictures));
  });

  test.each([
    ['a draft', 'draft: true', fixtureNow],
    ['a draft whose embargo has ended', 'draft: true\nembargo: 2020-01-01T00:00Z', fixtureNow],
    ['under an embargo', 'embargo: 2024-11-02T11:00+02:00', '2024-11-02T08:59:59Z'],
  ])('that is %s is not published', async (_, line, now) => {
    expect(clearedFrom(await withFront(index, line), now).cleared).toBeUndefined();
  });

  test.each([
    ['that is no draft any more', 'draft: false', fixtureNow],
    ['whose embargo ends at this very moment', 'embargo: 2024-11-02T11:00+02:00', '2024-11-02T09:00:00Z'],
  ])('%s is published', async (_, line, now) => {
    expect(clearedFrom(await withFront(index, line), now).cleared).toBeDefined();
  });
});

describe('a draft of an update', () => {
  const draft = () => withFront(update, 'draft: true');

  test('is left out', async () => {
    const { whole, cleared } = clearedFrom(await draft());
    expect(whole.updates.map(({ id }) => id)).toContain('2023-04-12');
    expect(cleared!.updates.map(({ id }) => id)).toEqual(
      whole.updates.map(({ id }) => id).filter((id) => id !== '2023-04-12'),
    );
  });

  test('takes with it a claim that only it tells, and no other', async () => {
    const added = withWords(
      await draft(),
      claims,
      'river-level:\n',
      'hidden-claim:\n  standing: reported\n  says: [flood-board]\n  date: 2023-04-12\n  text: Water stood in the <Figure claim="hidden-more" figure="cellars" /> cellars.\n  cite: [board-log]\n  why: It says so.\nhidden-more:\n  standing: reported\n  says: [flood-board]\n  date: 2023-04-12\n  text: Cellars were counted.\n  figures:\n    cellars:\n      kind: quantity\n      value: 4\n      unit: cellars\n  cite: [board-log]\n  why: It says so.\nriver-level:\n',
    );
    const told = withWords(added, update, 'claims: [', 'claims: [hidden-claim, ');
    const { whole, cleared } = clearedFrom(told);
    const gone = Object.keys(whole.claims.data).filter((id) => !Object.hasOwn(cleared!.claims.data, id));
    expect(gone).toEqual(expect.arrayContaining(['hidden-claim', 'hidden-more']));
    expect(cleared!.claims.prose.filter(({ path }) => gone.includes(String(path[0])))).toEqual([]);
    const elsewhere = new Set(whole.index.data.quick_look.flatMap((point) => point.claims));
    expect(gone.filter((id) => elsewhere.has(id))).toEqual([]);
  });
});

test('a claim that no text tells is published: it stands in the ledger', async () => {
  const { whole, cleared } = clearedFrom(await readFixture());
  expect(Object.keys(cleared!.claims.data)).toEqual(Object.keys(whole.claims.data));
});

test('what stories share is published only where a published story names it', async () => {
  const content = await readFixture();
  const all = joinShared(parseShared(content.files).data!);
  const { cleared } = clearedFrom(content);
  const uses = usesOf(cleared!);
  const kept = clearShared(all, [uses]);
  expect(Object.keys(kept.parties).sort()).toEqual(uses.party.filter((id) => id in all.parties).sort());
  expect(Object.keys(kept.topics).length).toBeGreaterThan(0);
  const none = clearShared(all, []);
  expect(Object.values(none).flatMap((entries) => Object.keys(entries as object))).toEqual([]);
});

test('of a source that a published story names, words that support a claim which is not published are left out', async () => {
  const content = withWords(
    withWords(await readFixture(), index, '---\ntitle:', '---\ndraft: true\ntitle:'),
    'sources.yaml',
    '  title: Survey of the mill bridge\n',
    '  title: Survey of the mill bridge\n  quotes:\n    bridge-load: three tonnes\n    flood: the river rose\n',
  );
  const { cleared } = clearedFrom(content);
  expect(cleared).toBeUndefined();
  const mill = parseStory('mill-bridge', groupByStory(content).get('mill-bridge')!).data!;
  const { sources } = clearShared(joinShared(parseShared(content.files).data!), [usesOf(mill)]);
  expect(sources['bridge-survey']?.quotes).toEqual({ 'bridge-load': 'three tonnes' });
});
