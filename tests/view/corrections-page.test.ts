import { expect, test } from 'vitest';
import { correctionParts, viewCorrectionsPage } from '../../src/view/corrections-page.ts';
import { fixtureStories, readFixture } from '../fixtures/river-flood.ts';
import { parseContent } from '../../src/parse/content.ts';
import { dayAfter } from '../fixtures/generated-story.ts';

const stories = await fixtureStories();
const site = parseContent(await readFixture()).shared!.site.data;
const flood = stories.find(({ slug }) => slug === 'alder-valley-flood')!;

test('all stories’ corrections are on one page, newest first', () => {
  const other = { ...flood, slug: 'other', corrections: [{ ...flood.corrections[0]!, on: '2023-04-24' }] };
  const page = viewCorrectionsPage(site, correctionParts([other, ...stories]));
  expect(page.count).toBe('Six corrections');
  expect(page.corrections.map(({ on }) => on.day)).toEqual([
    '2023-05-04',
    '2023-04-25',
    '2023-04-24',
    '2023-04-21',
    '2023-04-21',
    '2023-04-20',
  ]);
});

test('a site without corrections says so', () => {
  const parts = correctionParts([{ ...flood, corrections: [] }]);
  expect(viewCorrectionsPage(site, parts)).toMatchObject({ count: 'No corrections', corrections: [], parts: [] });
});

test('past 60 the oldest have a page of their own', () => {
  const corrections = Array.from({ length: 61 }, (_, at) => ({ ...flood.corrections[3]!, on: dayAfter(at) }));
  const parts = correctionParts([{ ...flood, corrections }]);
  const pages = parts.map(({ number }) => viewCorrectionsPage(site, parts, number));
  expect(pages.flatMap((page) => page.corrections.map(({ on }) => on.day))).toEqual(
    corrections.map(({ on }) => on).reverse(),
  );
  expect(pages.length).toBeGreaterThan(1);
  expect(pages.at(-1)!.head.canonicalPath).toBe('/corrections/1/');
  expect(new Set(pages.map((page) => page.parts.length))).toEqual(new Set([pages.length]));
});

test('a reader can report an error', () => {
  const { report } = viewCorrectionsPage(site, correctionParts(stories));
  expect(report.words).toBe('errors@lantern-ledger.example');
  expect(report.href).toMatch(
    /^mailto:errors@lantern-ledger\.example\?subject=Error%20in%20The%20Lantern%20Ledger&body=/,
  );
});
