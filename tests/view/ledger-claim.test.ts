import { describe, expect, test } from 'vitest';
import { viewLedgerClaim } from '../../src/view/ledger-claim.ts';
import { fixtureStory } from '../fixtures/river-flood.ts';

const story = await fixtureStory();
const view = (id: string) => viewLedgerClaim(story, story.claims[id]!);

test('a claim says what, who, when, why and of which kind', () =>
  expect(view('next-flood')).toMatchObject({
    label: 'The next flood',
    kind: 'statement',
    date: { day: '2023-04-13', words: '13 April 2023' },
    textHtml: 'The river may rise again when the snow above Larkhollow melts.',
    who: [
      { words: 'Quillfeather', href: '/parties/quillfeather/' },
      { words: 'Weather Office', href: '/parties/weather-office/' },
    ],
    whyHtml: 'It is a forecast, and the keeper himself says what a gauge cannot tell.',
    noteHtml: undefined,
    quote: undefined,
    figures: [],
    accounts: [],
    moves: [],
  }));

test('a claim leads to the phrase that marks it', () =>
  expect(view('flood').href).toBe('/stories/alder-valley-flood/#claim-flood'));

test('a claim that speaks of another day tells that day', () => {
  expect(view('sluice-open').event).toEqual({ day: '2023-04-11', words: '11 April 2023' });
  expect(view('flood').event).toBeUndefined();
});

test('a claim tells the places that it is about, with a word on their status', () => {
  expect(view('homes-flooded').places).toBe('Places: Brindlecombe, Mossgrove.');
  expect(view('road-reopened').places).toBe('Place: Saltreach.');
  expect(view('river-level').places).toBeUndefined();
  const leased = { ...story.claims['flood']!, places: ['eldermere'] };
  expect(viewLedgerClaim(story, leased).places).toBe(
    'Place: Eldermere (leased). Eldermere (leased): Part of the valley, leased to the lake fishery for ninety-nine years.',
  );
});

test('accounts stand side by side, each with its party, day, words, figures and publishers', () =>
  expect(view('homes-flooded').accounts).toMatchObject([
    {
      who: { words: 'Flood Board' },
      on: { day: '2023-04-13' },
      textHtml: 'homes with water above the doorstep, after knocking at about 90 doors',
      figures: [{ label: 'Homes', words: 'about 180 to 220' }],
      publishers: 'Alderwater Courier',
    },
    {
      who: { words: 'Town Council' },
      on: { day: '2023-04-14' },
      figures: [{ label: 'Homes', words: '312' }],
      publishers: 'Alderwater Courier, Brindlecombe Town Council',
    },
  ]));

test('every source of a claim is listed: its own, those of its accounts and of its history', () =>
  expect(view('weir-breached').sources.map(({ title }) => title?.words)).toEqual([
    '‘The weir stands’: board denies breach',
    'the second night’s count of sounding balloons',
  ]));

describe('quoted words', () => {
  test.each([
    ['marrowby-quote', undefined, ''],
    [
      'basin-quote',
      'de',
      'In German. In translation: “The authority for the flood retention basins warned us in time”.',
    ],
    ['quillfeather-quote', undefined, 'Translated from Old Alderish.'],
  ])('of %s tell their language', (id, language, about) => expect(view(id).quote).toMatchObject({ language, about }));

  test('lead to their place in the source', () =>
    expect(view('flood').sources[0]!.words!.href).toMatch(
      /^https:\/\/courier\.example\/.*#:~:text=the%20river%20topped/,
    ));
});
