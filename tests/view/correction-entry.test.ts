import { expect, test } from 'vitest';
import { correctionEntries, viewCorrection } from '../../src/view/correction-entry.ts';
import { fixtureStory } from '../fixtures/river-flood.ts';

const story = await fixtureStory();
const [last, , , , first] = correctionEntries(story);

test('the last correction made comes first', () =>
  expect(correctionEntries(story).map(({ correction }) => correction.kind)).toEqual([
    'clarification',
    'fact',
    'attribution',
    'figure',
    'source',
  ]));

test('a correction keeps what was wrong beside what is right, with its kind, place and sources', () =>
  expect(viewCorrection(last!)).toMatchObject({
    on: { day: '2023-05-04' },
    kind: 'clarification',
    meaning: 'What this site wrote was right but could be misread.',
    place: { words: 'Homes flooded', href: '/stories/alder-valley-flood/#claim-homes-flooded' },
    story: { words: 'The Alderwater flood, April 2023', href: '/stories/alder-valley-flood/' },
    wrong: 'Wrong',
    wasHtml: '“Homes flooded” could be read as homes that cannot be lived in.',
    isHtml: 'It means homes that had water above the doorstep or in the cellar.',
    sources: [{ publisher: 'Alderwater Courier' }],
  }));

test('where a source was wrong, the source is named', () =>
  expect(viewCorrection(first!).wrong).toBe('Wrong, in Alderwater Courier of 13 April 2023'));

test('a corrected claim that no text marks is found in the ledger', () => {
  const untold = { ...story, deepLook: [], updates: [] };
  expect(viewCorrection(correctionEntries(untold)[0]!).place.href).toBe(
    '/stories/alder-valley-flood/claims/#homes-flooded',
  );
});
