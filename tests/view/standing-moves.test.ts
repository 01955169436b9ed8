import { expect, test } from 'vitest';
import { moveEntries, viewMoves } from '../../src/view/standing-moves.ts';
import { fixtureStory } from '../fixtures/river-flood.ts';

const story = await fixtureStory();

test('the moves of a claim are told in order, with whose word it was and who published it', () => {
  const moves = viewMoves(story.claims['road-closed']!, story.shared);
  expect(moves.map(({ on, glyphs, words, by }) => [on.day, glyphs, words, by.words])).toEqual([
    ['2023-04-12', '○', 'First unconfirmed', 'Tansy Underhay'],
    ['2023-04-13', '○ → ◐', 'Unconfirmed to reported', 'Courier'],
    ['2023-04-14', '◐ → ●', 'Reported to confirmed', 'Town Council'],
  ]);
  expect(moves[2]).toMatchObject({
    by: { href: '/parties/brindlecombe-council/' },
    publishers: 'Brindlecombe Town Council',
  });
});

test('a standing that was only affirmed did not move', () => {
  const claim = story.claims['road-closed']!;
  const last = claim.history!.at(-1)!;
  const history = [...claim.history!, { ...last, on: '2023-04-15', by: 'flood-board' }];
  expect(viewMoves({ history }, story.shared).at(-1)).toMatchObject({ words: 'Confirmed again', glyphs: '●' });
});

test('a claim without a history has no moves', () => expect(viewMoves({}, story.shared)).toEqual([]));

test('the moves of a story lead into its ledger', () => {
  const entries = moveEntries(story);
  expect(entries.map(({ party }) => party).sort()).toEqual([
    'brindlecombe-council',
    'courier',
    'ferry-company',
    'flood-board',
    'tansy',
  ]);
  expect(entries.find(({ party }) => party === 'flood-board')).toMatchObject({
    claim: { words: 'Breach of the weir', href: '/stories/alder-valley-flood/claims/#weir-breached' },
    story: { words: 'The Alderwater flood, April 2023', href: '/stories/alder-valley-flood/' },
    day: '2023-04-13',
  });
});
