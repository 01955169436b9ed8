import { describe, expect, test } from 'vitest';
import type { BlockNode } from '../../src/model/body.ts';
import { touchedByParty, touchedByTopic } from '../../src/view/touched.ts';
import { fixtureStories } from '../fixtures/river-flood.ts';

const stories = await fixtureStories();
const [flood] = stories;
const parties = touchedByParty(stories);
const slugs = (told: readonly { slug: string }[]) => told.map(({ slug }) => slug);
const claimsOf = (id: string) => parties.get(id)!.claims.map(({ claim }) => claim.id);

describe('a topic', () => {
  const topics = touchedByTopic(stories);

  test('has its stories with all their claims and updates', () => {
    const floods = topics.get('river-floods')!;
    expect(slugs(floods.stories)).toContain('alder-valley-flood');
    expect(floods.claims.filter(({ story }) => story === flood)).toHaveLength(Object.keys(flood!.claims).length);
    expect(floods.updates.filter(({ story }) => story === flood)).toHaveLength(flood!.updates.length);
  });

  test('has a page only if a story has it', () =>
    expect([...topics.keys()].sort()).toEqual([...new Set(stories.flatMap(({ topics: ids }) => ids))].sort()));
});

describe('a party', () => {
  test('has what it says and what it gives an account of, in every story', () => {
    expect(claimsOf('quillfeather')).toEqual(['quillfeather-quote', 'next-flood', 'bridge-load']);
    expect(claimsOf('anglers')).toEqual(['wells', 'sluice-open']);
  });

  test('has the standings that its word moved', () => {
    expect(parties.get('courier')!.moves.map(({ claim }) => claim.words)).toEqual(['Coast road closed']);
    expect(claimsOf('courier')).toEqual([]);
  });

  test('has the updates that show a claim of its', () =>
    expect(parties.get('coast-station')!.updates.map(({ update }) => update.id)).toEqual(['2023-04-12']));

  test('has each story once, however often it speaks in it', () =>
    expect(slugs(parties.get('quillfeather')!.stories).sort()).toEqual(['alder-valley-flood', 'mill-bridge']));

  test('has a page where a story only presents it', () => {
    const node: BlockNode = {
      type: 'block',
      name: 'Person',
      attributes: { id: 'marrowby' },
      attributePlaces: {},
      valuePlaces: {},
      inline: false,
      children: [],
      at: { line: 1, column: 1 },
    };
    const silent = { ...flood!, people: [], claims: {}, updates: [], deepLook: [node] };
    expect([...touchedByParty([silent]).keys()]).toEqual(['marrowby']);
    const presented = { ...silent, deepLook: [], people: flood!.people! };
    expect([...touchedByParty([presented]).keys()]).toEqual(['marrowby', 'quillfeather', 'flood-board']);
  });

  test('that no story names has none', () => {
    const silent = { ...flood!, people: [], claims: {}, updates: [], deepLook: [] };
    expect(touchedByParty([silent]).size).toBe(0);
  });
});
