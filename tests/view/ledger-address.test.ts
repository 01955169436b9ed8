import { describe, expect, test } from 'vitest';
import { claimsMarkedIn } from '../../src/model/body.ts';
import { claimAddress, ledgerParts, phraseAddress, standingAddress } from '../../src/view/ledger-address.ts';
import { viewLedger } from '../../src/view/ledger.ts';
import { storyWithClaims } from '../fixtures/generated-story.ts';
import { fixtureStory } from '../fixtures/river-flood.ts';

const flood = await fixtureStory();

describe.each([60, 61, 130])('in a ledger of %i claims', (count) => {
  const story = storyWithClaims(count);

  test('the address of every claim is that of the part that prints it', async () => {
    const told = await story;
    const printed = ledgerParts(told).flatMap(({ number }) => {
      const { head, groups } = viewLedger(told, number);
      return groups.flatMap(({ claims }) => claims.map(({ id }) => `${head.canonicalPath}#${id}`));
    });
    expect(printed.sort()).toEqual(
      Object.keys(told.claims)
        .map((id) => claimAddress(told, id))
        .sort(),
    );
    expect(new Set(printed).size).toBe(count);
  });

  test('the newest claim is on the main page', async () =>
    expect(claimAddress(await story, `claim-${count}`)).toBe(`/stories/mill-bridge/claims/#claim-${count}`));
});

test('the oldest claims of a long ledger are in its first part', async () =>
  expect(claimAddress(await storyWithClaims(130), 'claim-1')).toBe('/stories/mill-bridge/claims/1/#claim-1'));

test('a claim keeps its address when newer ones are added', async () => {
  const [before, after] = [await storyWithClaims(130), await storyWithClaims(190)];
  const older = Array.from({ length: 90 }, (_, at) => `claim-${at + 1}`);
  expect(older.map((id) => claimAddress(after, id))).toEqual(older.map((id) => claimAddress(before, id)));
});

test('a standing has an anchor of its own id', () =>
  expect(standingAddress(flood, 'denied')).toBe('/stories/alder-valley-flood/claims/#denied'));

test('the anchor of a standing gives way to a claim of that id', async () => {
  const story = await storyWithClaims(3);
  const claims = { ...story.claims, denied: { ...story.claims['claim-1']!, id: 'denied' } };
  const ids = viewLedger({ ...story, claims }).groups.flatMap(({ id, claims: own }) => [
    id,
    ...own.map((claim) => claim.id),
  ]);
  expect(ids).toContain('standing_denied');
  expect(new Set(ids).size).toBe(ids.length);
  expect(viewLedger({ ...story, claims }).key.at(-1)!.href).toBe('#standing_denied');
});

describe('a phrase', () => {
  test('that marks a claim on the story’s page has an address', () =>
    expect(phraseAddress(flood, 'flood')).toBe('/stories/alder-valley-flood/#claim-flood'));

  test('that only an older conflict update marks has one on that update’s page', () => {
    const [newest, ...before] = flood.updates;
    const next = { ...newest!, id: '2023-04-14', night: '2023-04-14', body: [], claims: [] };
    const only = { ...flood, deepLook: [], updates: [next, newest!, ...before] };
    const [id] = claimsMarkedIn(newest!.body);
    expect(phraseAddress(only, id!)).toBe(`/stories/alder-valley-flood/updates/${newest!.id}/#claim-${id}`);
    expect(phraseAddress({ ...only, updates: flood.updates }, id!)).toBe(`/stories/alder-valley-flood/#claim-${id}`);
  });

  test('has none where no text marks the claim', () =>
    expect(phraseAddress({ ...flood, deepLook: [], updates: [] }, 'flood')).toBeUndefined());
});
