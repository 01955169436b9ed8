import { expect, test } from 'vitest';
import { Outlines } from '../../src/check/outlines.ts';
import type { Outline } from '../../src/model/outline.ts';
import { readFixture } from '../fixtures/river-flood.ts';
import { outlinesOf } from './find-site-problems.ts';

const [flood, mill] = outlinesOf(await readFixture()) as [Outline, Outline];

/** All that rules may ask of them, in an order of its own. */
function told(outlines: Outlines): unknown {
  const { all, slugs, claims, quoted, names, topics, parties, nights } = outlines;
  const tallies = [claims, quoted, topics, parties, nights, ...Object.values(names)];
  return [all, slugs, tallies.map(({ words }) => words.sort())];
}

test('they know every story by its slug', () => {
  const outlines = new Outlines([flood, mill]);
  expect(outlines.slugs).toEqual(['alder-valley-flood', 'mill-bridge']);
  expect([outlines.get('mill-bridge'), outlines.get('constructor')]).toEqual([mill, undefined]);
});

test.each([
  ['the claims', (outlines: Outlines) => outlines.claims.has('bridge-closed')],
  ['what stories name', (outlines: Outlines) => outlines.names.topics.has('bridges')],
  ['the topics with a page', (outlines: Outlines) => outlines.topics.has('bridges')],
  ['the parties with a page', (outlines: Outlines) => outlines.parties.words.length > 0],
])('they count %s, until the story goes', (_, has) => {
  const outlines = new Outlines([mill]);
  expect(has(outlines)).toBe(true);
  outlines.remove('mill-bridge');
  expect(has(outlines)).toBe(false);
});

test('a topic has conflict updates where a story of it has one that is published', () => {
  expect(new Outlines([mill]).nights.words).toEqual([]);
  expect(new Outlines([flood]).nights.words).toEqual(flood.topics);
  const held = flood.updates.map((update) => ({ ...update, withheld: 'draft' as const }));
  expect(new Outlines([{ ...flood, updates: held }]).nights.words).toEqual([]);
});

const none = { parties: [], places: [], sources: [], terms: [], topics: [] };

test.each<[string, Partial<Outline>]>([
  ['is the same', {}],
  ['has other claims', { claims: ['a', 'b'] }],
  ['is withheld', { withheld: 'draft', topics: [], parties: [] }],
  ['has no updates', { updates: [] }],
  ['names nothing', { names: none, quoted: [] }],
])('a story that changed and %s is known as if it had always been so', (_, change) => {
  const changed = { ...flood, ...change };
  const outlines = new Outlines([flood, mill]);
  outlines.put(changed);
  expect(told(outlines)).toEqual(told(new Outlines([changed, mill])));
});

test('a story that is gone is known as if it had never been', () => {
  const outlines = new Outlines([flood, mill]);
  outlines.remove('alder-valley-flood');
  outlines.remove('nowhere');
  expect(told(outlines)).toEqual(told(new Outlines([mill])));
});
