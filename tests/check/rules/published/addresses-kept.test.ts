import { describe, expect, test } from 'vitest';
import { Outlines } from '../../../../src/check/outlines.ts';
import { addressesKept } from '../../../../src/check/rules/published/addresses-kept.ts';
import type { FormerPages } from '../../../../src/model/former.ts';
import type { Outline } from '../../../../src/model/outline.ts';
import type { Problem } from '../../../../src/model/problem.ts';
import { parseShared } from '../../../../src/parse/content.ts';
import { fixtureNow, readFixture, withText } from '../../../fixtures/river-flood.ts';

const fixture = await readFixture();
const redirects = 'redirects.yaml';

const flood: FormerPages = {
  slug: 'alder-valley-flood',
  claims: ['flood', 'river-level', 'homes-flooded', 'wells', 'sluice-open'],
  updates: ['2023-04-12', '2023-04-13'],
  topics: ['river-floods'],
  parties: ['flood-board'],
  deepLookParts: 1,
};

function storyNow(given: Partial<Outline> = {}): Outline {
  const { slug, claims, updates, topics, parties } = flood;
  const subjects = given.withheld ? { topics: [], parties: [] } : { topics: [...topics], parties: [...parties] };
  const names = { parties: [], places: [], sources: [], terms: [], topics: [] };
  const places = {
    related: [],
    links: [],
    deepLookParts: 1,
    headings: [],
    marked: [],
    hidden: [],
    olderClaims: [],
    quoted: [],
    names,
  };
  const nights = updates.map((id) => ({ id, marked: [] }));
  return { slug, claims: [...claims], updates: nights, ...subjects, ...places, ...given };
}

const other = storyNow({ slug: 'mill-bridge', updates: [], claims: ['bridge-shut', 'flood'] });
const own = `/stories/${flood.slug}/`;
const pages = ['', 'quick-look/', 'deep-look/', 'updates/', 'claims/', 'changes/'].map((below) => own + below);
const nights = ['2023-04-12', '2023-04-13'].map((id) => `${own}updates/${id}/`);

interface Given {
  log?: (text: string) => string;
  before?: FormerPages[];
  slugs?: string[];
}

function findGone(outlines: readonly Outline[], { log, before = [flood], slugs }: Given = {}): Problem[] {
  const { data, problems } = parseShared((log ? withText(fixture, redirects, log) : fixture).files);
  expect(problems).toEqual([]);
  const after = {
    shared: data!,
    outlines: new Outlines(outlines),
    publicFiles: [],
    now: fixtureNow,
    ...(slugs ? { slugs } : {}),
  };
  return addressesKept.check({ before: { redirects: [], pages: before }, after });
}

const addressesIn = (problems: readonly Problem[]) => problems.map(({ message }) => message.split(' ')[0]);

test('addresses that are all there are well', () => {
  expect(findGone([storyNow(), other])).toEqual([]);
});

describe('a story that was taken out', () => {
  test('had these addresses', () => {
    const problems = findGone([other]);
    expect(addressesIn(problems)).toEqual([...pages, ...nights]);
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['E-GONE']));
  });

  test('is told at the last line of redirects.yaml, with the entry that it needs', () => {
    const text = fixture.files.find(({ path }) => path === redirects)!.text;
    expect(findGone([other])[0]).toMatchObject({
      file: redirects,
      line: text.trimEnd().split('\n').length,
      message: `${own} was published, and now is gone`,
      fix: `Add at the end of redirects.yaml: - { from: ${own}, gone: "Why it is gone, in one sentence." }`,
    });
  });

  test('has nothing left to mend when the entries of the fixes are added', () => {
    const entries = findGone([other]).map(({ fix }) => fix.replace(/^.*?: - /, '- '));
    expect(findGone([other], { log: (text) => `${text}${entries.join('\n')}\n` })).toEqual([]);
  });

  test('needs its first entry in place of []', () => {
    expect(findGone([other], { log: () => '# None so far.\n[]\n' })[0]).toMatchObject({
      line: 2,
      column: 1,
      fix: expect.stringContaining(`Add to redirects.yaml, in place of []: - { from: ${own}, `) as string,
    });
  });

  test('is told with all that still leads to it', () => {
    const file = 'stories/mill-bridge/index.mdx';
    const leads: Outline = {
      ...other,
      related: [{ slug: flood.slug, at: { line: 9, column: 11 } }],
      links: [
        { file, href: `${own}#claim-flood`, at: { line: 40, column: 3 } },
        { file: 'stories/mill-bridge/updates/2023-05-01.mdx', href: `${own}?from=bridge`, at: { line: 12, column: 1 } },
        { file, href: '/stories/other/', at: { line: 50, column: 1 } },
        { file, href: `${own}claims/`, at: { line: 60, column: 1 } },
      ],
    };
    const messages = findGone([leads]).map(({ message }) => message);
    expect(messages[0]).toBe(
      `${own} was published, and now is gone, but ${file}:40, stories/mill-bridge/updates/2023-05-01.mdx:12, ${file}:9 still lead there`,
    );
    expect(messages).toContain(`${own}claims/ was published, and now is gone, but ${file}:60 still leads there`);
  });

  test('may be published no more where every address has its entry', () => {
    const entries = [...pages, ...nights].map((from) => `- { from: ${from}, gone: It was withdrawn. }\n`);
    expect(findGone([other], { log: (text) => text + entries.join('') })).toEqual([]);
    expect(addressesIn(findGone([other], { log: (text) => text + entries.slice(1).join('') }))).toEqual([own]);
  });
});

describe('a story that stands under another name', () => {
  const claims = ['flood', 'river-level', 'homes-flooded', 'wells', 'weir'];

  test('is recognised by its claims, and each address leads to the new one', () => {
    const fixes = findGone([other, storyNow({ slug: 'alder-flood', claims })]).map(({ fix }) => fix);
    const begin = 'Did you rename it to “alder-flood”? Then add at the end of redirects.yaml: - { from:';
    expect(fixes).toEqual(
      [...pages, ...nights].map((from) => `${begin} ${from}, to: ${from.replace(flood.slug, 'alder-flood')} }`),
    );
  });

  test('without an update leads to the list of updates instead', () => {
    const renamed = storyNow({ slug: 'alder-flood', updates: [{ id: '2023-04-12', marked: [] }] });
    expect(findGone([renamed]).at(-1)?.fix).toContain('to: /stories/alder-flood/updates/ }');
  });

  test.each([
    ['too few of its claims are the same', storyNow({ slug: 'alder-flood', claims: claims.slice(0, 3) })],
    ['the other one is withheld', storyNow({ slug: 'alder-flood', withheld: 'draft' })],
    ['its claims are not published there', storyNow({ slug: 'alder-flood', hidden: claims })],
  ])('is not guessed where %s', (_, renamed) => {
    expect(findGone([other, renamed])[0]?.fix).toMatch(/^Add at the end .* gone: /);
  });
});

describe('a story that is withheld now', () => {
  test.each([
    ['a draft', { withheld: 'draft' }, 'is a draft', /^Take draft: true out again, or add at the end of .* gone: /],
    [
      'under an embargo',
      { withheld: 'embargo', until: '2030-01-01T00:00Z' },
      'is under embargo until 2030-01-01T00:00Z',
      /^Take the embargo out again\.$/,
    ],
  ] as const)('as %s is gone from its addresses', (_, withheld, words, fix) => {
    const problems = findGone([storyNow(withheld), other]);
    expect(addressesIn(problems)).toEqual([...pages, ...nights]);
    expect(problems[0]).toMatchObject({
      message: `${own} was published, and now ${words}`,
      fix: expect.stringMatching(fix) as string,
    });
  });

  test('and was withheld then has lost nothing', () => {
    expect(findGone([storyNow({ withheld: 'draft' }), other], { before: [] })).toEqual([]);
  });
});

test.each([
  ['was taken out', {}, 'is gone', `to: ${own}updates/ }`],
  ['is a draft', { withheld: 'draft' }, 'is a draft', `to: ${own}updates/ }`],
  ['is under embargo', { withheld: 'embargo', until: '2030-01-01T00:00Z' }, 'is under embargo', 'Take the embargo out'],
] as const)('an update that %s now', (_, withheld, how, fix) => {
  const second = 'withheld' in withheld ? [{ id: '2023-04-13', marked: [], ...withheld }] : [];
  const problems = findGone([storyNow({ updates: [{ id: '2023-04-12', marked: [] }, ...second] })]);
  expect(addressesIn(problems)).toEqual([nights[1]]);
  expect(problems[0]?.message).toContain(`was published, and now ${how}`);
  expect(problems[0]?.fix).toContain(fix);
});

test.each([
  ['topic', { topics: [] }, '/topics/river-floods/'],
  ['party', { parties: [] }, '/parties/flood-board/'],
])('a %s that no story names any more', (_, subjects, address) => {
  const without = storyNow(subjects);
  expect(addressesIn(findGone([without]))).toEqual([address]);
  expect(findGone([without, other])).toEqual([]);
  expect(findGone([without], { slugs: [flood.slug, 'unread'] })).toEqual([]);
});

test('of a story that cannot be read nothing is said', () => {
  expect(findGone([other], { slugs: [flood.slug, other.slug] })).toEqual([]);
});

test('what two releases published is told once', () => {
  expect(findGone([storyNow({ updates: [] })], { before: [flood, flood] })).toHaveLength(2);
});

describe('a part of a Deep Look', () => {
  const before = [{ ...flood, deepLookParts: 3 }];
  const parts = ['deep-look/2/', 'deep-look/3/'].map((below) => own + below);

  test('that is still there is well', () => {
    expect(findGone([storyNow({ deepLookParts: 3 })], { before })).toEqual([]);
  });

  test('that a shorter text has no more leads to the first', () => {
    const problems = findGone([storyNow({ deepLookParts: 2 })], { before });
    expect(addressesIn(problems)).toEqual([parts[1]]);
    expect(problems[0]?.fix).toContain(`{ from: ${parts[1]}, to: ${own}deep-look/ }`);
  });

  test('of a story that was taken out is gone', () => {
    expect(addressesIn(findGone([other], { before }))).toEqual([...pages, ...parts, ...nights]);
  });

  test('of a story with another name leads to the same part there, or to the first', () => {
    const renamed = storyNow({ slug: 'alder-flood', deepLookParts: 2 });
    const fixes = findGone([other, renamed], { before }).map(({ fix }) => fix);
    expect(fixes).toContainEqual(
      expect.stringContaining(`{ from: ${parts[0]}, to: /stories/alder-flood/deep-look/2/ }`),
    );
    expect(fixes).toContainEqual(expect.stringContaining(`{ from: ${parts[1]}, to: /stories/alder-flood/deep-look/ }`));
  });
});
