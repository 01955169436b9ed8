import { describe, expect, test } from 'vitest';
import { partyNumbers, partyParts, viewPartyPage } from '../../src/view/party-page.ts';
import { touchedByParty } from '../../src/view/touched.ts';
import { storyWithClaims } from '../fixtures/generated-story.ts';
import { fixtureStories } from '../fixtures/river-flood.ts';

const stories = await fixtureStories();
const { parties } = stories[0]!.shared;
const touched = touchedByParty(stories);
const view = (id: string) => viewPartyPage(parties[id]!, partyParts(touched.get(id)!));

test('a party is introduced by its name, role and kind', () =>
  expect(view('quillfeather')).toMatchObject({
    head: { title: 'Barnaby Quillfeather', canonicalPath: '/parties/quillfeather/' },
    kind: 'Person',
    name: 'Barnaby Quillfeather',
    role: 'Keeper of the river gauges',
  }));

test('its country is named', () => {
  const party = { ...parties['quillfeather']!, country: 'IS' };
  expect(viewPartyPage(party, partyParts(touched.get('quillfeather')!)).country).toBe('Iceland');
});

test('what it said is counted by how firm it is, and listed', () => {
  const page = view('ferry-company');
  expect(page.claimsTitle).toBe('Two claims');
  expect(page.counts.map(({ words }) => words).at(-1)).toBe('2 denied');
  expect(page.lines.map(({ depth }) => depth)).toEqual([5, 5]);
  expect(page.claims!.entries.map(({ link }) => link.words)).toEqual(['Sale of the bridge', 'Breach of the weir']);
  expect(page.head.description).toBe('What Mossgrove Ferry Company said, and how firm that was: 2 denied.');
});

test('a party that said nothing but moved a standing has no empty lists', () => {
  const page = view('courier');
  expect([page.claims, page.updates]).toEqual([undefined, undefined]);
  expect(page.moves!.entries).toHaveLength(1);
  expect(page.stories!.entries.map(({ link }) => link.href)).toEqual(['/stories/alder-valley-flood/']);
  expect(page.head.description).toBe('What Alderwater Courier said, and how firm that was.');
});

describe('a party with 130 claims', async () => {
  const party = parties['flood-board']!;
  const parts = partyParts(touchedByParty([await storyWithClaims(130)]).get('flood-board')!);
  const pages = partyNumbers(parts).map((number) => viewPartyPage(party, parts, number));

  test('prints each once, newest first', () => {
    const days = pages.flatMap(({ claims }) => claims!.entries.map(({ on }) => on.day));
    expect(new Set(days).size).toBe(130);
    expect(pages[0]!.claims!.entries[0]!.on.day).toBe('2020-05-09');
  });

  test('counts all of them on each page', () => {
    for (const { counts, claimsTitle } of pages) {
      expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(130);
      expect(claimsTitle).toBe('130 claims');
    }
  });

  test('has addresses that count from the oldest', () => {
    expect(pages.at(-1)!.head.canonicalPath).toBe(`/parties/flood-board/${pages.length - 1}/`);
    expect(pages[1]!.claims!.entries.at(-1)!.on.day).toBe('2020-01-01');
  });
});
