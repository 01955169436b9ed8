import { expect, test } from 'vitest';
import { placeNotes } from '../../src/view/place-notes.ts';
import { fixtureStory } from '../fixtures/river-flood.ts';

test('tells of the places that have a note, in the order given', async () => {
  const notes = placeNotes(await fixtureStory(), ['brindlecombe', 'eldermere', 'larkhollow']);
  expect(notes).toEqual([
    { name: 'Eldermere (leased)', note: 'Part of the valley, leased to the lake fishery for ninety-nine years.' },
  ]);
});
