import { describe, expect, test } from 'vitest';
import { placesExist } from '../../../../src/check/rules/site/places-exist.ts';
import { withLongLedger } from '../../../fixtures/long-ledger.ts';
import { fixtureFiles, readFixture, withWords } from '../../../fixtures/river-flood.ts';
import { findOneOnSite, findOnSite, findWith, type Edit } from '../../find-site-problems.ts';

const { index, update } = fixtureFiles;
const mill = 'stories/mill-bridge/index.mdx';
const bridge = '[the story of the mill bridge](/stories/mill-bridge/)';
const link = (address: string): Edit => [index, bridge, `[the bridge](${address})`];
const flood = '/stories/alder-valley-flood/';

test('the good fixture has none', async () => {
  expect(findOnSite(placesExist, await readFixture())).toEqual([]);
});

describe('a link may lead to', () => {
  test.each([
    ['the Quick Look', '/stories/mill-bridge/#quick-look'],
    ['the Deep Look', '/stories/mill-bridge/#deep-look'],
    ['a heading', '/stories/mill-bridge/#a-sale-that'],
    ['a heading of the Deep Look alone', '/stories/mill-bridge/deep-look/#a-sale-that'],
    ['a claim', '/stories/mill-bridge/#claim-bridge-sold'],
    ['the newest update', `${flood}#conflict-update`],
    ['a claim of the newest update', `${flood}#claim-balloons-second-night`],
    ['a claim of an update', `${flood}updates/2023-04-12/#claim-flood`],
    ['a claim in the ledger', '/stories/mill-bridge/claims/#bridge-sold'],
    ['a standing in the ledger', '/stories/mill-bridge/claims/#denied'],
    ['a part of the changes', '/stories/mill-bridge/changes/#standings'],
    ['the claims of a topic', '/topics/river-floods/#claims'],
    ['the updates of a topic', '/topics/river-floods/#updates'],
    ['a part of the page about the site', '/about/#standings'],
    ['the topics of the front page', '/#topics'],
    ['a place with an escape', '/about/#s%74andings'],
    ['a page that is not there, of which another rule judges', '/nope/#nope'],
    ['a file', '/feed.xml#x'],
  ])('%s', async (_, address) => expect(await findWith(placesExist, link(address))).toEqual([]));
});

describe('a place that is not there is refused', () => {
  test.each([
    ['on a story’s page', '/stories/mill-bridge/', 'nope', 'Known are: quick-look, deep-look,'],
    ['misspelt', '/stories/mill-bridge/', 'claim-bridge-solt', 'Did you mean “claim-bridge-sold”?'],
    ['in capitals', '/stories/mill-bridge/', 'Deep-Look', 'Did you mean “deep-look”?'],
    ['the update of a story without one', '/stories/mill-bridge/', 'conflict-update', 'Known are:'],
    [
      'the newest update on the Deep Look alone',
      `${flood}deep-look/`,
      'conflict-update',
      `Write “${flood}#conflict-update”.`,
    ],
    [
      'a heading on the Quick Look alone',
      '/stories/mill-bridge/quick-look/',
      'a-sale-that',
      'Write “/stories/mill-bridge/#a-sale-that”.',
    ],
    ['a claim without its prefix', '/stories/mill-bridge/', 'bridge-sold', 'Did you mean “claim-bridge-sold”?'],
    [
      'a claim with one in the ledger',
      '/stories/mill-bridge/claims/',
      'claim-bridge-sold',
      'Did you mean “bridge-sold”?',
    ],
    [
      'a claim that its update does not mark',
      `${flood}updates/2023-04-13/`,
      'claim-flood',
      `Write “${flood}#claim-flood”.`,
    ],
    ['on the list of updates', `${flood}updates/`, 'conflict-update', `Write “${flood}#conflict-update”.`],
    ['a footnote', flood, 'fn-gauge', 'Known are:'],
    ['a note', flood, 'n1', 'Known are:'],
    ['the updates of a topic without one', '/topics/bridges/', 'updates', 'Known are: claims.'],
    ['on a party’s page', '/parties/flood-board/', 'nope', 'Write “/parties/flood-board/”.'],
    ['on a page of the handbook', '/handbook/claims/', 'nope', 'Write “/handbook/claims/”.'],
    ['without a name', '/about/', '', 'Known are: who-is-behind-it,'],
  ])('%s', async (_, path, fragment, fix) => {
    const problem = await findOneOnSite(placesExist, [index, bridge, `[the bridge](▸${path}#${fragment})`]);
    expect(problem).toMatchObject({
      code: 'E-ANCHOR',
      message: `${path} has no place “${fragment}” to which a link may lead`,
    });
    expect(problem.fix).toContain(fix);
  });

  test('in an update too', async () => {
    const edit: Edit = [update, 'Each balloon', '[Each](▸/about/#nope) balloon'];
    expect((await findOneOnSite(placesExist, edit)).code).toBe('E-ANCHOR');
  });
});

test('a claim that only a draft tells is not in the ledger, and its marks are not on the story’s page', async () => {
  const later = 'stories/alder-valley-flood/updates/2023-04-13.mdx';
  const draft: Edit = [later, 'published: 2023-', 'draft: true\npublished: 2023-'];
  const marked: Edit = [mill, 'A survey found', `A [survey](▸${flood}updates/2023-04-12/#claim-weir-breached) found`];
  expect((await findOneOnSite(placesExist, draft, marked)).code).toBe('E-ANCHOR');
  const newest = `A [survey](${flood}#claim-balloons-upper) [found](${flood}#conflict-update)`;
  expect(await findWith(placesExist, draft, [mill, 'A survey found', newest])).toEqual([]);
});

test('of what is under embargo, the places are not judged before it is published', async () => {
  const embargo: Edit = [index, 'published: 2023-', 'embargo: 2026-11-25T12:00Z\npublished: 2023-'];
  expect(await findWith(placesExist, embargo, link('/about/#nope'))).toEqual([]);
});

describe('in a ledger of several parts', async () => {
  const long = await withLongLedger(130);
  const findLink = (address: string) =>
    findOnSite(placesExist, withWords(long, index, bridge, `[the bridge](${address})`));

  test.each([
    ['a new claim on the newest', '/stories/mill-bridge/claims/#bridge-sold'],
    ['an old one on the first', '/stories/mill-bridge/claims/1/#entry-1'],
    ['a standing on the first', '/stories/mill-bridge/claims/1/#denied'],
  ])('a link may lead to %s', (_, address) => {
    expect(findLink(address)).toEqual([]);
  });

  test.each([
    ['an old claim', '/stories/mill-bridge/claims/#entry-1', '/stories/mill-bridge/claims/1/#entry-1'],
    ['a new claim', '/stories/mill-bridge/claims/1/#bridge-sold', '/stories/mill-bridge/claims/#bridge-sold'],
  ])('a link to %s on a part that has it not is refused, with its address', (_, address, right) => {
    expect(findLink(address)).toMatchObject([{ code: 'E-ANCHOR', fix: `Write “${right}”.` }]);
  });
});
