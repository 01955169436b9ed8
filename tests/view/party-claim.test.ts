import { expect, test } from 'vitest';
import { partyClaimEntry, viewPartyClaim } from '../../src/view/party-claim.ts';
import { fixtureStory } from '../fixtures/river-flood.ts';

const story = await fixtureStory();
const view = (claim: string, party: string) => viewPartyClaim(partyClaimEntry(story, story.claims[claim]!), party);

test('a claim is told in full, with how firm it is and why, and leads into its ledger', () =>
  expect(view('next-flood', 'quillfeather')).toMatchObject({
    on: { day: '2023-04-13' },
    standing: { id: 'unconfirmed' },
    kind: 'statement',
    link: { words: 'The next flood', href: '/stories/alder-valley-flood/claims/#next-flood' },
    textHtml: 'The river may rise again when the snow above Larkhollow melts.',
    whyHtml: 'It is a forecast, and the keeper himself says what a gauge cannot tell.',
    account: undefined,
    story: { words: 'The Alderwater flood, April 2023' },
  }));

test('of a disputed claim a party’s page tells the party’s own account, and the day it was given', () => {
  const claim = view('homes-flooded', 'brindlecombe-council');
  expect(claim.on.day).toBe('2023-04-14');
  expect(claim.account).toMatchObject({
    html: 'every home whose cellar took water',
    figures: [{ label: 'Homes', words: '312' }],
  });
});
