import { describe, expect, test } from 'vitest';
import { parseContent } from '../../src/parse/content.ts';
import { changesParts, viewChanges } from '../../src/view/changes.ts';
import { dayAfter } from '../fixtures/generated-story.ts';
import { fixtureStory, readFixture } from '../fixtures/river-flood.ts';

const story = await fixtureStory();
const site = parseContent(await readFixture()).shared!.site.data;
const page = viewChanges(site, story);

test('what this site did is kept apart from what moved in the world', () => {
  const own = [...page.corrections!.entries.map(({ on }) => on.day), ...page.log!.entries.map(({ day }) => day)];
  const ours = [
    ...story.corrections.map(({ on }) => on),
    ...story.updates.map(({ published }) => published),
    ...(story.revisions ?? []).map(({ on }) => on),
    story.published,
  ];
  expect(own.sort()).toEqual(ours.sort());
  expect(page.moves!.entries.map(({ day }) => day)).toEqual([
    '2023-04-14',
    '2023-04-13',
    '2023-04-13',
    '2023-04-12',
    '2023-04-12',
  ]);
});

test('it is said for how many claims no move is recorded', async () => {
  expect(page.unmoved).toBe('No move is recorded for the other 16 claims.');
  expect(viewChanges(site, await fixtureStory('mill-bridge')).unmoved).toBe('No move is recorded for 3 claims.');
});

test('a story without corrections keeps the place of its log', async () =>
  expect(viewChanges(site, await fixtureStory('mill-bridge')).corrections).toEqual({ entries: [], parts: [] }));

test('errors in a story are reported by its name', () =>
  expect(page.report.href).toContain(`subject=${encodeURIComponent('Error in The Alderwater flood, April 2023')}`));

describe('a story with 61 corrections', () => {
  const corrections = Array.from({ length: 61 }, (_, at) => ({ ...story.corrections[3]!, on: dayAfter(at) }));
  const long = { ...story, corrections };
  const numbers = changesParts(long);

  test('has older pages that hold only what is so old', () => {
    const older = viewChanges(site, long, 1);
    expect([older.log, older.moves, older.unmoved]).toEqual([undefined, undefined, undefined]);
    expect(older.corrections!.entries.at(-1)!.on.day).toBe(dayAfter(0));
  });

  test('prints each correction once', () => {
    const days = numbers.flatMap(
      (number) => viewChanges(site, long, number).corrections?.entries.map(({ on }) => on.day) ?? [],
    );
    expect(days.sort()).toEqual(corrections.map(({ on }) => on));
  });

  test('leads from page to page by days, into the log of corrections', () => {
    const [newest, ...older] = viewChanges(site, long).corrections!.parts;
    expect(newest).toMatchObject({ href: '/stories/alder-valley-flood/changes/#corrections', current: true });
    expect(older.at(-1)!.href).toBe('/stories/alder-valley-flood/changes/1/#corrections');
    expect(older.at(-1)!.words).toMatch(/^1 (to \d+ )?January/);
    expect(older).toHaveLength(numbers.length - 1);
  });
});
