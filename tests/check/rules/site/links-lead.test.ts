import { describe, expect, test } from 'vitest';
import { outlineOf } from '../../../../src/check/outline.ts';
import { Outlines } from '../../../../src/check/outlines.ts';
import { linksLead } from '../../../../src/check/rules/site/links-lead.ts';
import { parseContent } from '../../../../src/parse/content.ts';
import { withLongLedger } from '../../../fixtures/long-ledger.ts';
import { fixtureFiles, fixtureNow, readFixture, withWords } from '../../../fixtures/river-flood.ts';
import { findOneOnSite, findOnSite, findWith, type Edit } from '../../find-site-problems.ts';

const { index, claims, update } = fixtureFiles;
const mill = 'stories/mill-bridge/index.mdx';
const later = 'stories/alder-valley-flood/updates/2023-04-13.mdx';
const bridge = '[the story of the mill bridge](/stories/mill-bridge/)';
const link = (address: string): Edit => [index, bridge, `[the bridge](${address})`];
const embargo = (path: string, until: string): Edit => [
  path,
  'published: 2023-',
  `embargo: ${until}\npublished: 2023-`,
];
const draft = (path: string): Edit => [path, 'published: 2023-', 'draft: true\npublished: 2023-'];

test('the good fixture has none', async () => {
  expect(findOnSite(linksLead, await readFixture())).toEqual([]);
});

describe('a link may lead to', () => {
  test.each([
    ['the front page', '/'],
    ['the page about the site', '/about/'],
    ['the corrections', '/corrections/'],
    ['the handbook', '/handbook/'],
    ['a guide of it', '/handbook/claims/'],
    ['the page of a block', '/handbook/pull-figure/'],
    ['the example of the handbook', '/handbook/example/'],
    ['a story', '/stories/mill-bridge/'],
    ['its Quick Look', '/stories/mill-bridge/quick-look/'],
    ['its Deep Look', '/stories/mill-bridge/deep-look/'],
    ['its ledger', '/stories/mill-bridge/claims/'],
    ['its changes', '/stories/mill-bridge/changes/'],
    ['its updates, of which it has none', '/stories/mill-bridge/updates/'],
    ['an update', '/stories/alder-valley-flood/updates/2023-04-13/'],
    ['a topic', '/topics/bridges/'],
    ['a party', '/parties/flood-board/'],
    ['the feed', '/feed.xml'],
    ['the map of the site', '/sitemap-index.xml'],
    ['a page with a search', '/about/?a=b'],
    ['a page with an escape', '/%61bout/'],
    ['a place, of which another rule judges', '/about/#nothing'],
  ])('%s', async (_, address) => expect(await findWith(linksLead, link(address))).toEqual([]));

  test('an older part of a ledger, as far as there are any', async () => {
    const to = (part: number) => link(`/stories/mill-bridge/claims/${part}/`);
    const long = await withLongLedger(130);
    expect(findOnSite(linksLead, withWords(long, ...to(1)))).toEqual([]);
    expect(findOnSite(linksLead, withWords(long, ...to(9)))).toMatchObject([{ code: 'E-LINK' }]);
    expect(await findWith(linksLead, to(1))).toMatchObject([{ code: 'E-LINK' }]);
  });

  test('a file of public/', async () => {
    const content = withWords(await readFixture(), ...link('/fonts/licence.txt'));
    expect(findOnSite(linksLead, content, ['fonts/licence.txt'])).toEqual([]);
    expect(findOnSite(linksLead, content, ['fonts/Licence.txt'])).toHaveLength(1);
  });

  test('a story that cannot be read, of which nothing is known', async () => {
    const { shared, stories, slugs } = parseContent(withWords(await readFixture(), mill, 'topics: [bridges]\n', ''));
    const outlines = new Outlines(stories.map((story) => outlineOf(story, fixtureNow, shared)));
    const subject = { shared: shared!, outlines, publicFiles: [], now: fixtureNow };
    expect(linksLead.check({ ...subject, slugs })).toEqual([]);
    expect(linksLead.check(subject)).toHaveLength(1);
  });
});

describe('a link to what is not there is refused', () => {
  const none = 'Lead to a page that there is, or leave the link out.';

  test.each([
    ['a story', '/stories/nope/', none],
    ['a misspelt story', '/stories/mill-brigde/', 'Did you mean “/stories/mill-bridge/”?'],
    ['a page of a misspelt story', '/stories/mill-brigde/claims/', 'Did you mean “/stories/mill-bridge/claims/”?'],
    ['a misspelt page of a story', '/stories/mill-bridge/claim/', 'Did you mean “/stories/mill-bridge/claims/”?'],
    [
      'an update',
      '/stories/alder-valley-flood/updates/2023-04-31/',
      'Did you mean “/stories/alder-valley-flood/updates/2023-04-13/”?',
    ],
    ['a topic', '/topics/nope/', none],
    ['a topic that no story has', '/topics/ferries/', none],
    ['a misspelt topic', '/topics/bridge/', 'Did you mean “/topics/bridges/”?'],
    ['a party', '/parties/nope/', none],
    ['a misspelt party', '/parties/flood-bord/', 'Did you mean “/parties/flood-board/”?'],
    ['a picture', '/stories/mill-bridge/images/bridge.jpg', none],
    ['a page without its slash', '/stories/mill-bridge', 'Write “/stories/mill-bridge/”, with the slash at its end.'],
    ['a page with two', '/stories/mill-bridge//', 'Write “/stories/mill-bridge/”.'],
    ['a page with two in the middle', '/stories//mill-bridge/', 'Write “/stories/mill-bridge/”.'],
    ['a page in capitals', '/Stories/Mill-Bridge/', 'Write “/stories/mill-bridge/”.'],
    ['a page as a file', '/stories/mill-bridge/index.html', 'Write “/stories/mill-bridge/”.'],
    ['a page as a file of its own', '/about.html', 'Write “/about/”.'],
    ['the file of a text', '/stories/mill-bridge/index.mdx', 'Write “/stories/mill-bridge/”.'],
    ['a file in capitals', '/FEED.xml', 'Write “/feed.xml”.'],
    [
      'a page with the folder below which the site lives',
      '/news/stories/mill-bridge/',
      'Write “/stories/mill-bridge/”: the folder below which the site lives is put before it by itself.',
    ],
    ['an older part of a list', '/stories/mill-bridge/claims/1/', 'Write “/stories/mill-bridge/claims/”.'],
    ['a page that is nowhere', '/nowhere/at/all/', none],
    ['a page of the handbook', '/handbook/nowhere/', none],
  ])('%s', async (_, address, fix) => {
    const problem = await findOneOnSite(linksLead, [index, bridge, `[the bridge](▸${address})`]);
    expect(problem).toMatchObject({ code: 'E-LINK', message: `there is no page “${address}”`, fix });
  });

  test.each([
    ['in an update', update, 'Each balloon carried', '[Each](▸/stories/nope/) balloon carried'],
    ['in front matter', index, 'it entered is disputed', '[it](▸/stories/nope/) entered is disputed'],
    ['in a claim', claims, 'made by walking', 'made [by](▸/stories/nope/) walking'],
    ['in another story', mill, 'A survey found', 'A [survey](▸/stories/nope/) found'],
  ])('%s', async (_, path, from, to) => {
    expect((await findOneOnSite(linksLead, [path, from, to])).code).toBe('E-LINK');
  });

  test('not an address that another rule refuses', async () => {
    expect(await findWith(linksLead, link('//elsewhere.example/'))).toEqual([]);
  });
});

describe('a link to what has moved', () => {
  const moved = 'to: /stories/alder-valley-flood/';

  test('is a warning with the new address', async () => {
    const edit: Edit = [index, bridge, '[a](▸/stories/alderwater-high-water/)'];
    expect(await findOneOnSite(linksLead, edit)).toMatchObject({
      code: 'W-MOVED',
      message: '“/stories/alderwater-high-water/” has moved',
      fix: 'Write “/stories/alder-valley-flood/”.',
    });
  });

  test('is the same without its slash, and where it moved twice', async () => {
    const twice: Edit = ['redirects.yaml', moved, `to: /stories/b/\n- from: /stories/b/\n  ${moved}`];
    const edit: Edit = [index, bridge, '[a](▸/stories/alderwater-high-water)'];
    expect(await findOneOnSite(linksLead, twice, edit)).toMatchObject({
      code: 'W-MOVED',
      fix: 'Write “/stories/alder-valley-flood/”.',
    });
  });

  test('is refused where that is gone, with the reason', async () => {
    expect(await findOneOnSite(linksLead, [index, bridge, '[a](▸/stories/ferry-timetable/)'])).toMatchObject({
      code: 'E-LINK',
      message: '“/stories/ferry-timetable/” is gone: The ferry stopped running, and its timetable was never a story.',
    });
  });
});

describe('a link to what is not published is refused', () => {
  const toUpdate = '/stories/alder-valley-flood/updates/2023-04-13/';

  test.each([
    ['a draft', draft(mill), '/stories/mill-bridge/', 'is a draft', 'that is published'],
    ['a page of a draft', draft(mill), '/stories/mill-bridge/claims/', 'is a draft', 'that is published'],
    [
      'a story under embargo',
      embargo(mill, '2026-11-25T12:00+01:00'),
      '/stories/mill-bridge/',
      'is under embargo until 2026-11-25T12:00+01:00',
      'the embargo has ended',
    ],
    ['an update that is a draft', draft(later), toUpdate, 'is a draft', 'that is published'],
    [
      'an update under embargo',
      embargo(later, '2026-11-25T12:00Z'),
      toUpdate,
      'is under embargo until 2026-11-25T12:00Z',
      'the embargo has ended',
    ],
  ])('%s', async (_, edit, address, message, when) => {
    const problem = await findOneOnSite(linksLead, edit, [index, bridge, `[the bridge](▸${address})`]);
    expect(problem).toMatchObject({
      code: 'E-REF-DRAFT',
      message: `“${address}” ${message}`,
      fix: `Leave it out until ${when}.`,
    });
  });

  test('but not once the embargo has ended', async () => {
    expect(await findWith(linksLead, embargo(mill, '2026-11-24T12:00Z'))).toEqual([]);
  });

  test('and a page that it will not have is no page', async () => {
    const edit: Edit = [index, bridge, '[the bridge](▸/stories/mill-bridge/nope/)'];
    expect((await findOneOnSite(linksLead, embargo(mill, '2026-11-25T12:00Z'), edit)).code).toBe('E-LINK');
  });

  test('a topic and a party that only a draft has are no pages', async () => {
    const edit: Edit = [index, bridge, '[the bridge](▸/topics/bridges/)'];
    expect((await findOneOnSite(linksLead, draft(mill), edit)).code).toBe('E-LINK');
  });
});

describe('what is not published itself', () => {
  test('may lead anywhere while it is a draft', async () => {
    expect(await findWith(linksLead, draft(index), link('/stories/nope/'))).toEqual([]);
    expect(
      await findWith(linksLead, draft(update), [update, 'Each balloon', '[Each](/stories/nope/) balloon']),
    ).toEqual([]);
  });

  test('may lead to what is published by then', async () => {
    const together = [embargo(index, '2026-11-26T12:00Z'), embargo(mill, '2026-11-26T13:00+01:00')];
    expect(await findWith(linksLead, ...together)).toEqual([]);
  });

  test('may be the first to have a topic', async () => {
    const own: Edit = [mill, 'A survey found', 'A [survey](/topics/bridges/) found'];
    expect(await findWith(linksLead, embargo(mill, '2026-11-26T12:00Z'), link('/'), own)).toEqual([]);
  });

  test.each([
    ['to what is published later', embargo(mill, '2026-11-26T13:00Z'), '/stories/mill-bridge/', 'E-REF-DRAFT'],
    ['to a draft', draft(mill), '/stories/mill-bridge/', 'E-REF-DRAFT'],
    ['to nothing', embargo(mill, '2026-11-26T12:00Z'), '/stories/nope/', 'E-LINK'],
    ['to a topic that there is not', embargo(mill, '2026-11-26T12:00Z'), '/topics/nope/', 'E-LINK'],
  ])('but not %s', async (_, edit, address, code) => {
    const from: Edit = [index, bridge, `[the bridge](▸${address})`];
    const problem = await findOneOnSite(linksLead, embargo(index, '2026-11-26T12:00Z'), edit, from);
    expect(problem.code).toBe(code);
  });

  test('is published with its own embargo and that of its story', async () => {
    const fromUpdate: Edit = [update, 'Each balloon', '[Each](▸/stories/mill-bridge/) balloon'];
    const edits = [embargo(update, '2026-11-25T12:00Z'), embargo(mill, '2026-11-26T12:00Z'), link('/')];
    expect((await findOneOnSite(linksLead, ...edits, fromUpdate)).code).toBe('E-REF-DRAFT');
    const unmarked: Edit = [update, 'Each balloon', '[Each](/stories/mill-bridge/) balloon'];
    expect(await findWith(linksLead, ...edits, embargo(index, '2026-11-27T12:00Z'), unmarked)).toEqual([]);
  });
});
