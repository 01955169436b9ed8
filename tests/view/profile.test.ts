import { expect, test } from 'vitest';
import { fixtureStory } from '../fixtures/river-flood.ts';
import { claimCount, viewProfile } from '../../src/view/profile.ts';

const story = await fixtureStory('mill-bridge');

test('a story with three claims names each line where it can be seen', () => {
  const profile = viewProfile(story, '/page/');
  expect(profile).toMatchObject({ title: 'Three claims, sounded.', labelled: true, counted: false });
  expect(profile.groups.map(({ title, claims }) => [title, claims.map(({ id }) => id)])).toEqual([
    ['A bridge for those on foot', ['bridge-closed', 'bridge-load']],
    ['A sale that was none', ['bridge-sold']],
  ]);
});

test('each line is as deep as its claim’s standing and leads to the phrase', () => {
  const [closed, load] = viewProfile(story, '/page/').groups[0]!.claims;
  expect(closed).toMatchObject({ depth: 1, glyph: '●', href: '/page/#claim-bridge-closed' });
  expect(load).toMatchObject({
    depth: 2,
    glyph: '◐',
    label: 'about 3 tonnes: reported',
  });
});

test('the key counts every standing, also those that no claim has', () => {
  expect(viewProfile(story, '').key.map(({ words }) => words)).toEqual([
    '1 confirmed',
    '1 reported',
    '0 disputed',
    '0 unconfirmed',
    '1 denied',
  ]);
});

test('a claim that no text marks leads to the ledger', () => {
  const profile = viewProfile({ ...story, deepLook: [] }, '/page/');
  expect(profile.groups.map(({ title }) => title)).toEqual(['In the ledger']);
  expect(profile.groups[0]!.claims[0]!.href).toBe('/stories/mill-bridge/claims/#bridge-closed');
});

test('claims are counted in words', () => expect(claimCount(story)).toBe('3 claims'));
