import { expect, test } from 'vitest';
import { compareSites } from '../../src/changes/compare-sites.ts';
import type { Change } from '../../src/changes/change.ts';
import { emptySite } from '../../src/changes/site-state.ts';
import type { ContentFolder } from '../../src/parse/content.ts';
import { fixtureFiles, readFixture, withFile, withText, withWords } from '../fixtures/river-flood.ts';
import { changesTo, nothing, stateOf } from './fixture-state.ts';

const { index, claims, corrections, timeline, update } = fixtureFiles;
const slug = 'alder-valley-flood';

/** The changes of the story in which one text stands for another. */
async function changesIn(path: string, from: string, to: string): Promise<Change[]> {
  const { stories } = await changesTo(withWords(await readFixture(), path, from, to));
  expect(stories.map((story) => story.slug)).toEqual([slug]);
  return stories[0]!.changes;
}

/** A copy of a map without one of its entries. */
function without<T>(map: Readonly<Record<string, T>>, key: string): Record<string, T> {
  return Object.fromEntries(Object.entries(map).filter(([name]) => name !== key));
}

test('where nothing is otherwise, nothing changes', async () => {
  expect(await changesTo(await readFixture())).toEqual(nothing);
});

test('a comment, a line break and the order of keys change nothing for a reader', async () => {
  const fixture = await readFixture();
  const commented = withWords(fixture, claims, 'value: 312', 'value: 312 # counted twice');
  const moved = withText(commented, claims, (text) => text.replace(/^(# Every kind.*)$/m, '$1\n\n# More words.\n'));
  const broken = withWords(
    moved,
    index,
    'to Wednesday 12 April 2023. At four in\nthe',
    'to\nWednesday 12 April 2023. At four in the',
  );
  expect(await changesTo(broken)).toEqual(nothing);
});

test.each<[string, string, string, string, Change[]]>([
  [
    'a figure of an account',
    claims,
    'value: 312',
    'value: 321',
    [{ kind: 'figure', of: ['homes-flooded', 'brindlecombe-council', 'homes'], was: '312', is: '321' }],
  ],
  [
    'a part of a figure',
    claims,
    '      launched: 48',
    '      launched: 51',
    [{ kind: 'figure', of: ['balloons-upper', 'balloons', 'launched'], was: '48', is: '51' }],
  ],
  [
    'a part that was not told',
    claims,
    '      launched: 3\n',
    '      launched: 3\n      lost: 1\n',
    [{ kind: 'figure', of: ['balloons-upper', 'kites', 'lost'], is: '1' }],
  ],
  [
    'that a number is only about right',
    claims,
    'intercepted: { value: 21, about: true }',
    'intercepted: 21',
    [{ kind: 'figure', of: ['balloons-upper', 'balloons', 'intercepted'], was: 'about 21', is: '21' }],
  ],
  [
    'whose weapons a figure counts',
    claims,
    'Upper valley kites',
    'Kites of the upper valley',
    [{ kind: 'words', of: ['balloons-upper', 'kites'], was: 'Upper valley kites', is: 'Kites of the upper valley' }],
  ],
  [
    'a standing',
    claims,
    'label: Sluice left open\n  standing: unconfirmed',
    'label: Sluice left open\n  standing: reported',
    [{ kind: 'standing', of: ['sluice-open'], was: 'unconfirmed', is: 'reported' }],
  ],
  [
    'a day of a claim',
    claims,
    'event_date: 2023-04-11',
    'event_date: 2023-04-10',
    [{ kind: 'date', of: ['sluice-open', 'event_date'], was: '2023-04-11', is: '2023-04-10' }],
  ],
  [
    'why a claim has its standing',
    claims,
    'Three parties tested different wells on different days.',
    'Three parties tested other wells.',
    [
      {
        kind: 'words',
        of: ['wells', 'why'],
        was: 'Three parties tested different wells on different days.',
        is: 'Three parties tested other wells.',
      },
    ],
  ],
  [
    'the words of an account',
    claims,
    'text: all wells safe',
    'text: most wells safe',
    [
      {
        kind: 'words',
        of: ['wells', 'accounts', 'flood-board', 'text'],
        was: 'all wells safe',
        is: 'most wells safe',
      },
    ],
  ],
  [
    'a new move of a standing',
    claims,
    '  why: The board, which runs the weir',
    '    - on: 2023-04-14\n      standing: denied\n      by: anglers\n      cite: [anglers-letter]\n  why: The board, which runs the weir',
    [{ kind: 'standing', of: ['weir-breached', '2023-04-14'], is: 'denied · anglers · anglers-letter' }],
  ],
  [
    'the day up to which a story covers',
    index,
    'covers_to: 2023-04-19',
    'covers_to: 2023-04-20',
    [{ kind: 'date', of: ['covers_to'], was: '2023-04-19', is: '2023-04-20' }],
  ],
  [
    'a title',
    index,
    'title: "The Alderwater flooded Brindlecombe in April 2023; counts differ"',
    'title: The Alderwater flooded Brindlecombe',
    [
      {
        kind: 'words',
        of: ['title'],
        was: 'The Alderwater flooded Brindlecombe in April 2023; counts differ',
        is: 'The Alderwater flooded Brindlecombe',
      },
    ],
  ],
  [
    'how a story was reported',
    index,
    '  open: Whether the river rises again with the snow, and who pays for the barrier.',
    '  open: Who pays for the barrier.',
    [
      {
        kind: 'words',
        of: ['method', 'open'],
        was: 'Whether the river rises again with the snow, and who pays for the barrier.',
        is: 'Who pays for the barrier.',
      },
    ],
  ],
  [
    'words of a section',
    index,
    'and read the board by lantern.',
    'and read the board by a lantern of tin.',
    [{ kind: 'section', of: ['The weir: said to have broken, and denied'], words: { added: 3, removed: 0 } }],
  ],
  [
    'which claim a section marks',
    index,
    'The coast road was <Claim id="road-closed">closed for a week</Claim>',
    'The coast road was closed <Claim id="road-closed">for a week</Claim>',
    [
      {
        kind: 'section',
        of: ['Two counts of homes, and a hundred doors between them'],
        words: { added: 0, removed: 0 },
      },
    ],
  ],
  [
    'the title of a section',
    index,
    '## The weir: said to have broken, and denied',
    '## The weir stands',
    [
      {
        kind: 'section',
        of: [],
        was: 'The weir: said to have broken, and denied',
        is: 'The weir stands',
        words: { added: 0, removed: 0 },
      },
    ],
  ],
  [
    'an event',
    timeline,
    'claims: [sluice-open]',
    'claims: [sluice-open, flood]',
    [
      {
        kind: 'words',
        of: ['timeline', '2023-04-11', 'claims'],
        was: 'sluice-open',
        is: 'sluice-open, flood',
      },
    ],
  ],
  [
    'the title of an update',
    update,
    'title: The river left its bed; each end of the valley counted balloons',
    'title: The river left its bed',
    [
      {
        kind: 'update',
        of: ['2023-04-12', 'title'],
        was: 'The river left its bed; each end of the valley counted balloons',
        is: 'The river left its bed',
      },
    ],
  ],
  [
    'the words of an update',
    update,
    'shortly before four.',
    'at four.',
    [{ kind: 'update', of: ['2023-04-12'], words: { added: 1, removed: 2 } }],
  ],
])('%s is told as what it was and what it is', async (_, path, from, to, changes) => {
  expect(await changesIn(path, from, to)).toEqual(changes);
});

test('a sentence that prints a figure is not told because the figure is another', async () => {
  const changes = await changesIn(claims, '      value: 6.4', '      value: 6.6');
  expect(changes).toEqual([{ kind: 'figure', of: ['river-level', 'level'], was: '6.4', is: '6.6' }]);
});

test('words are told with the figures that they print, each side with its own', async () => {
  const fixture = await readFixture();
  const figure = withWords(fixture, claims, '      value: 6.4', '      value: 6.6');
  const both = withWords(figure, index, 'dek: >-\n  The river stood at', 'dek: >-\n  The water stood at');
  const { changes } = (await changesTo(both)).stories[0]!;
  const words = changes.find(({ of }) => of[0] === 'dek');
  expect(words?.was).toMatch(/^The river stood at 6\.4 metres/);
  expect(words?.is).toMatch(/^The water stood at 6\.6 metres/);
});

test('a correction is told with what was and what is right, behind figures and standings', async () => {
  const fixture = await readFixture();
  const entry = `- kind: figure
  on: 2023-05-04
  claim: homes-flooded
  was: This story gave 312.
  is: It was <Figure claim="homes-flooded" account="brindlecombe-council" figure="homes" />.
  cite: [courier-homes]
`;
  const logged = withText(fixture, corrections, (text) => text.trimEnd() + `\n${entry}`);
  const { changes } = (await changesTo(withWords(logged, claims, 'value: 312', 'value: 321'))).stories[0]!;
  expect(changes.map(({ kind }) => kind)).toEqual(['figure', 'correction']);
  expect(changes[1]).toEqual({
    kind: 'correction',
    of: ['homes-flooded'],
    is: 'figure · 2023-05-04 · This story gave 312. · It was 321.',
  });
});

/** The fixture with a claim of its own in a new update. */
async function withNight(front = ''): Promise<ContentFolder> {
  const night = `stories/${slug}/updates/2023-04-14.mdx`;
  const head = 'title: A third night\nnight: 2023-04-14\npublished: 2023-05-04\nclaims: [balloons-upper]\n';
  return withFile(await readFixture(), night, `---\n${head}${front}---\n\nA third night came.\n`);
}

test('another order of points, or of sections, is told', async () => {
  const [before, after] = [stateOf(await readFixture()), stateOf(await readFixture())];
  const story = after.stories[slug]!;
  const [first, ...others] = story.quick_look;
  const at = story.deepLook.findLastIndex((node) => node.type === 'element' && node.tagName === 'h2');
  const turned = {
    ...story,
    quick_look: [...others, first!],
    deepLook: [...story.deepLook.slice(at), ...story.deepLook.slice(0, at)],
  };
  const words = { added: 0, removed: 0 };
  const { stories } = compareSites({ before, after: { ...after, stories: { ...after.stories, [slug]: turned } } });
  expect(stories[0]!.changes).toEqual([
    { kind: 'words', of: ['quick_look'], words, order: true },
    { kind: 'section', of: [], words, order: true },
  ]);
});

test('a new night is told with its title and its words, and its page', async () => {
  const { stories, pages } = await changesTo(await withNight());
  expect(stories[0]!.changes).toEqual([
    { kind: 'update', of: ['2023-04-14'], is: 'A third night', words: { added: 4, removed: 0 } },
  ]);
  expect(pages).toEqual({ added: [`/stories/${slug}/updates/2023-04-14/`], gone: [] });
});

test.each(['draft: true\n', 'embargo: 2026-11-25T12:00Z\n'])('a night with %j is not told', async (front) => {
  expect(await changesTo(await withNight(front))).toEqual(nothing);
});

test('a night whose embargo has ended since is told, though no file has changed', async () => {
  const held = await withNight('embargo: 2026-11-25T12:00Z\n');
  const [before, after] = [stateOf(held, '2026-11-25T11:59:59Z'), stateOf(held, '2026-11-25T12:00:00Z')];
  expect(compareSites({ before, after }).stories[0]!.changes.map(({ is }) => is)).toEqual(['A third night']);
});

test('a story that is gone is told with its size, and its pages with where they lead', async () => {
  const [before, after] = [stateOf(await readFixture()), stateOf(await readFixture())];
  const { 'mill-bridge': bridge, ...stories } = after.stories;
  const redirects = [{ from: '/stories/mill-bridge/', to: `/stories/${slug}/` }];
  const changes = compareSites({ before, after: { ...after, stories, shared: { ...after.shared!, redirects } } });
  expect(changes.stories).toMatchObject([{ slug: bridge!.slug, state: 'gone', size: { updates: 0 } }]);
  expect(changes.pages.gone).toEqual([{ from: '/stories/mill-bridge/', to: `/stories/${slug}/` }]);
});

test('a story under another name is compared with what it was', async () => {
  const [before, after] = [stateOf(await readFixture()), stateOf(await readFixture())];
  const { 'mill-bridge': bridge, ...stories } = after.stories;
  const renamed = { ...bridge!, slug: 'bridge', title: 'The bridge' };
  const { stories: told, pages } = compareSites({
    before,
    after: { ...after, stories: { ...stories, bridge: renamed } },
  });
  expect(told).toMatchObject([{ slug: 'bridge', formerly: 'mill-bridge', state: 'changed' }]);
  expect(told[0]!.changes.map(({ of }) => of)).toEqual([['title']]);
  expect(pages).toEqual({ added: ['/stories/bridge/'], gone: [{ from: '/stories/mill-bridge/' }] });
});

test('before the first release all stories are new', async () => {
  const { stories, pages } = compareSites({ before: emptySite, after: stateOf(await readFixture()) });
  expect(stories.map(({ state }) => state)).toEqual(['new', 'new']);
  expect(stories[0]!.size!.claims).toMatchObject({ confirmed: expect.any(Number) as number, denied: 1 });
  expect(pages.added).toContain(`/stories/${slug}/`);
});

test('of a story that could not be read nothing is said but that', async () => {
  const [before, after] = [stateOf(await readFixture()), stateOf(await readFixture())];
  const stories = without(before.stories, slug);
  const changes = compareSites({ before: { ...before, stories, unread: [slug] }, after });
  expect(changes.stories).toMatchObject([{ slug, state: 'unread', changes: [] }]);
  expect(changes.pages.added).toEqual([]);
});

test('a claim that came, and one that went, is told with how firm it is and what it says', async () => {
  const [before, after] = [stateOf(await readFixture()), stateOf(await readFixture())];
  const story = { ...after.stories[slug]!, claims: without(after.stories[slug]!.claims, 'wells') };
  const fewer = { ...after, stories: { ...after.stories, [slug]: story } };
  const words = 'disputed: Whether the water of the wells could be drunk is disputed among three parties.';
  const told = { kind: 'claim', of: ['wells'] };
  expect(compareSites({ before, after: fewer }).stories[0]!.changes).toEqual([{ ...told, was: words }]);
  expect(compareSites({ before: fewer, after: before }).stories[0]!.changes).toEqual([{ ...told, is: words }]);
});

test('a source that a story names anew is told once, with what it is', async () => {
  const changes = await changesIn(
    claims,
    '  cite: [anglers-letter]\n  why: Two members',
    '  cite: [anglers-letter, bridge-survey]\n  why: Two members',
  );
  expect(changes.map(({ kind, of }) => [kind, of])).toEqual([
    ['source', ['sluice-open']],
    ['source', ['bridge-survey']],
  ]);
  expect(changes[1]!.is).toMatch(/^.+, \d{4}-\d{2}-\d{2}, /);
});

test('entries that stories share, and the site’s own words, are told where pages print them', async () => {
  const fixture = await readFixture();
  const site = withText(fixture, 'site.yaml', (text) => text.replace(/^tagline: .*$/m, 'tagline: Less is more.'));
  const party = withText(site, 'parties.yaml', (text) =>
    text.replace('name: Barnaby Quillfeather', 'name: B. Quillfeather'),
  );
  const changes = await changesTo(party);
  expect(changes.site).toEqual([
    { kind: 'other', of: ['tagline'], was: expect.any(String) as string, is: 'Less is more.' },
  ]);
  expect(changes.shared).toEqual([
    { kind: 'other', of: ['parties', 'quillfeather', 'name'], was: 'Barnaby Quillfeather', is: 'B. Quillfeather' },
  ]);
});

test('a redirect that is new is told, also where no page has gone', async () => {
  const redirect = '- from: /stories/high-water/\n  gone: It was never true.\n';
  const content = withText(await readFixture(), 'redirects.yaml', (text) => text.trimEnd() + `\n${redirect}`);
  expect(await changesTo(content)).toEqual({
    ...nothing,
    redirects: [{ from: '/stories/high-water/', gone: 'It was never true.' }],
  });
});
