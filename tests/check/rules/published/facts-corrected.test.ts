import { describe, expect, test } from 'vitest';
import { factsCorrected } from '../../../../src/check/rules/published/facts-corrected.ts';
import type { ContentFolder } from '../../../../src/parse/content.ts';
import { marked } from '../../../fixtures/marked.ts';
import { fixtureFiles, readFixture, withText, withWords } from '../../../fixtures/river-flood.ts';
import { findOneSince, findSince } from '../../find-since.ts';

const { index, claims, corrections } = fixtureFiles;
const secondNight = 'stories/alder-valley-flood/updates/2023-04-13.mdx';
const fixture = await readFixture();

test('what stands as it was published is well', () => {
  expect(findSince(factsCorrected, fixture, fixture)).toEqual([]);
});

test('a party more that says a claim needs no correction', () => {
  const more = withWords(fixture, claims, 'says: [anglers]', 'says: [tansy, anglers]');
  expect(findSince(factsCorrected, more, fixture)).toEqual([]);
});

test.each([
  [
    'who says it',
    'says: [anglers]',
    '▸says: [tansy]',
    'sluice-open › says › anglers was published as “anglers”, and is gone',
  ],
  [
    'a number',
    'value: 6.4',
    'value: ▸4.6',
    'river-level › figures › level › value was published as “6.4”, and now is “4.6”',
  ],
  [
    'a unit',
    'unit: recovery boats',
    'unit: ▸ferries',
    '› figures › boats › unit was published as “recovery boats”, and now is “ferries”',
  ],
  [
    'the end of a range',
    'high: 2.6',
    'high: ▸3.6',
    'river-level › figures › usual › high was published as “2.6”, and now is “3.6”',
  ],
  [
    'a part of a strike',
    'launched: 48',
    'launched: ▸51',
    '› figures › balloons › launched was published as “48”, and now is “51”',
  ],
  ['a region', 'thistledown: 9', 'thistledown: ▸8', '› by_region › thistledown was published as “9”, and now is “8”'],
  [
    'a vote',
    'against: 4',
    'against: ▸3',
    'council-vote › figures › barrier › against was published as “4”, and now is “3”',
  ],
  ['an instant', 'as_of: 2023-04-13T01:30Z', 'as_of: ▸2023-04-13T02:30Z', 'was published as “2023-04-13T01:30Z”'],
  [
    '“about” that is gone from a count',
    '{ value: 21, about: true }',
    '▸21',
    'intercepted was published as “about 21”, and now is “21”',
  ],
  [
    '“about” that came to a count',
    'got_through: 2',
    'got_through: ▸{ value: 2, about: true }',
    'was published as “2”, and now is “about 2”',
  ],
  [
    '“about” that came to a quantity',
    'value: 12.5\n',
    'value: ▸12.5\n      about: true\n',
    'was published as “12.5”, and now is “about 12.5”',
  ],
  [
    'a number of an account',
    'value: 312',
    'value: ▸321',
    'homes-flooded › accounts › brindlecombe-council › figures › homes › value was published as “312”',
  ],
  [
    'the day of an account',
    '- says: anglers\n      on: 2023-04-15',
    '- says: anglers\n      on: ▸2023-04-16',
    'wells › accounts › anglers › on was published as “2023-04-15”',
  ],
  [
    'the day of a claim',
    'says: [hochwasserverwaltung]\n  date: 2023-04-13',
    'says: [hochwasserverwaltung]\n  date: ▸2023-04-14',
    'basin-quote › date was published as “2023-04-13”, and now is “2023-04-14”',
  ],
  [
    'the day of an event',
    'event_date: 2023-04-11',
    'event_date: ▸2023-04-10',
    'sluice-open › event_date was published as “2023-04-11”',
  ],
  [
    'a quotation',
    'text: We have kept our feet dry for sixty years, and we forgot why',
    'text: ▸We have kept our feet dry for sixty years, and we know why',
    'marrowby-quote › quote › text was published as “We have kept our feet dry for sixty years, and we forgot why”, and',
  ],
  [
    'a translation',
    'translation: The authority for the flood retention basins warned us in time',
    'translation: ▸The authority for the flood retention basins warned us late',
    'was published as “… us in time”, and now is “… us late”',
  ],
])('%s that changed', async (_, from, to, words) => {
  const problem = await findOneSince(factsCorrected, claims, from, to);
  expect(problem.code).toBe('E-NOCORR');
  expect(problem.message).toContain(words);
});

test.each([
  [
    'a part of a strike',
    '      got_through: 2\n      as_of: 2023-04-12T06:00+05:00',
    '      as_of: 2023-04-12T06:00+05:00',
    'balloons-upper › figures › balloons › got_through was published as “2”, and is gone',
    '    ▸balloons:\n      kind: strikes\n      label: Upper valley balloons\n      launched: 48',
  ],
  [
    'a whole figure',
    '    kites:\n      kind: strikes\n      label: Upper valley kites\n      launched: 3\n      intercepted: 1\n',
    '',
    'balloons-upper › figures › kites was published, and is gone',
    '▸figures:\n    balloons:\n      kind: strikes\n      label: Upper valley balloons\n      launched: 48',
  ],
  [
    'the day of an event',
    '  event_date: 2023-04-11\n',
    '',
    'sluice-open › event_date was published as “2023-04-11”, and is gone',
    '▸sluice-open:',
  ],
])('%s that is gone', (_, from, to, message, place) => {
  const without = withWords(fixture, claims, from, to);
  const { line, column } = marked(
    withWords(without, claims, place.replace('▸', ''), place).files.find(({ path }) => path === claims)!.text,
  );
  expect(findSince(factsCorrected, without, fixture)).toMatchObject([{ code: 'E-NOCORR', line, column, message }]);
});

test('an account that is gone is told once, with all its figures', () => {
  const without = withText(fixture, claims, (text) =>
    text.replace(/ {4}- says: brindlecombe-council\n {6}on: 2023-04-14\n {6}text: every[^]*?minutes\]\n/, ''),
  );
  const messages = findSince(factsCorrected, without, fixture).map(({ message }) => message);
  expect(messages).toEqual(['homes-flooded › accounts › brindlecombe-council was published, and is gone']);
});

test('the fix names what was published, and where to log the correction', async () => {
  expect((await findOneSince(factsCorrected, claims, 'value: 6.4', 'value: ▸4.6')).fix).toBe(
    'Set it back to “6.4”, or add an entry for “river-level” at the end of corrections.yaml.',
  );
});

describe('with an entry in corrections.yaml', () => {
  const entry = (claim: string) =>
    `- {kind: figure, on: 2026-11-24, claim: ${claim}, was: It was 6.4., is: It was 4.6., cite: [gauge-log]}\n`;
  const changed = withWords(fixture, claims, 'value: 6.4', 'value: 4.6');
  const logged = (content: ContentFolder, claim: string) =>
    withText(content, corrections, (text) => text + entry(claim));

  test('that came with the change it is well', () => {
    expect(findSince(factsCorrected, logged(changed, 'river-level'), fixture)).toEqual([]);
  });

  test('of another claim it is not', () => {
    expect(findSince(factsCorrected, logged(changed, 'flood'), fixture)).toHaveLength(1);
  });

  test('that was published before it is not: it told of another change', () => {
    expect(findSince(factsCorrected, logged(changed, 'river-level'), logged(fixture, 'river-level'))).toHaveLength(1);
  });
});

test.each([
  ['other words of a claim', 'left its bed at Brindlecombe in the night', 'left its bed at Brindlecombe that night'],
  ['another label', 'label: Southern balloons', 'label: Balloons from the south'],
  ['other words of an account', 'text: all wells safe', 'text: that all wells are safe'],
  ['a quotation in other quotation marks', 'text: what was, not what comes', 'text: "what was, not what comes"'],
  ['a part that came to a strike', '      intercepted: 1\n', '      intercepted: 1\n      lost: 1\n'],
  [
    'a day that came',
    'says: [ferry-company]\n  date: 2023-04-12',
    'says: [ferry-company]\n  date: 2023-04-12\n  event_date: 2023-04-11',
  ],
  ['regions that are said to be all', 'eldermere: 4', 'eldermere: 4\n      complete: true'],
  ['figures in another order', '    level:\n', '    # as read by hand\n    level:\n'],
])('%s needs no correction', (_, from, to) => {
  expect(findSince(factsCorrected, withWords(fixture, claims, from, to), fixture)).toEqual([]);
});

test('accounts in another order need none', () => {
  const swapped = withText(fixture, claims, (text) =>
    text.replace(
      /( {4}- says: flood-board\n[^]*?)( {4}- says: brindlecombe-council\n[^]*?)( {2}figures:\n {4}doors)/,
      '$2$1$3',
    ),
  );
  expect(findSince(factsCorrected, swapped, fixture)).toEqual([]);
});

test('what only an update under embargo told may change: nobody has read it', () => {
  const embargo = 'embargo: 2030-01-01T00:00Z\nclaims: [balloons-second-night]';
  const alone = withText(fixture, index, (text) =>
    text
      .replace(/<Claim id="balloons-second-night">[^]*?<\/Claim>/, 'More')
      .replace(/<Figure claim="balloons-second-night"[^>]*>/, 'Some'),
  );
  const withheld = withWords(alone, secondNight, 'claims: [balloons-second-night]', embargo);
  const changed = withWords(fixture, claims, 'intercepted: 30', 'intercepted: 29');
  expect(findSince(factsCorrected, changed, withheld)).toEqual([]);
  expect(findSince(factsCorrected, changed, fixture)).toHaveLength(1);
});

test('what was published in a form of which nobody knows today is compared as far as it goes', () => {
  const old = withWords(
    fixture,
    claims,
    'standing: confirmed\n  says: [flood-board, brindlecombe-council]',
    'firm: yes',
  );
  const changed = withWords(fixture, claims, 'launched: 48', 'launched: 51');
  expect(findSince(factsCorrected, changed, old)).toHaveLength(1);
});
