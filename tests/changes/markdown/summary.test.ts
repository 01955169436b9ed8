import { describe, expect, test } from 'vitest';
import type { Change, StoryChanges } from '../../../src/changes/change.ts';
import { markdownSummary } from '../../../src/changes/markdown/summary.ts';
import { fixtureFiles, readFixture, withText, withWords } from '../../fixtures/river-flood.ts';
import { changesTo, nothing } from '../fixture-state.ts';

const none = { drafts: 0, embargoes: 0 };
const release = { name: 'release 12', at: '2026-11-20T12:00:00Z', ...none };

/** A story with some changes. */
function story(changes: Change[], more: Partial<StoryChanges> = {}): StoryChanges {
  return { slug: 'flood', title: 'The flood', state: 'changed', changes, ...more };
}

const figure: Change = { kind: 'figure', of: ['homes', 'low'], was: '180', is: '190' };
const words: Change = { kind: 'words', of: ['title'], was: 'A flood', is: 'The flood' };

describe('where nothing changes, one line says so', () => {
  test.each([
    [release, 'Nothing changes for readers, compared with release 12 of 2026-11-20.\n'],
    [none, 'Nothing changes for readers, compared with nothing: no release leads to this commit.\n'],
    [
      { ...release, drafts: 2, embargoes: 1 },
      'Nothing changes for readers, compared with release 12 of 2026-11-20. 2 drafts and 1 text under embargo, not published.\n',
    ],
  ])('%j', (compared, line) => {
    expect(markdownSummary(nothing, compared)).toBe(line);
  });
});

test('a reviewer meets figures and standings in a table, then corrections, then what is folded', async () => {
  const { claims, corrections, index } = fixtureFiles;
  let content = withWords(await readFixture(), claims, 'value: 312', 'value: 321');
  content = withWords(content, claims, 'open\n  standing: unconfirmed', 'open\n  standing: reported');
  content = withWords(content, index, 'and read the board by lantern', 'and read it by a lantern');
  content = withText(content, corrections, (text) =>
    [
      text.trimEnd(),
      '- kind: figure',
      '  on: 2026-11-20',
      '  claim: homes-flooded',
      '  was: This story gave 312.',
      '  is: It was *321*.',
      '  cite: [courier-homes]',
      '',
    ].join('\n'),
  );
  expect(markdownSummary(await changesTo(content), release)).toBe(
    `### What changes for readers

1 story changed; **1 figure, 1 standing, 1 correction, 1 section**, compared with release 12 of 2026-11-20.

#### The Alderwater flooded Brindlecombe in April 2023; counts differ <code>/stories/alder-valley-flood/</code>

| | Before | Now |
| :--- | :--- | :--- |
| Figure <code>homes-flooded</code> › <code>brindlecombe-council</code> › <code>homes</code> | 312 | 321 |
| Standing <code>sluice-open</code> | unconfirmed | reported |

- Correction <code>homes-flooded</code> **added**: figure · 2026-11-20 · This story gave 312. · It was 321.

- Section The weir&#58; said to have broken, and denied: +2 −2 words
`,
  );
});

test('a long list is folded under what it counts, a short one is not', () => {
  const texts = (number: number) => Array.from({ length: number }, () => words);
  const section: Change = { kind: 'section', of: ['Lead'], words: { added: 1, removed: 0 } };
  const three = markdownSummary({ ...nothing, stories: [story(texts(3))] }, release);
  expect(three).not.toContain('<details>');
  const five = markdownSummary({ ...nothing, stories: [story([...texts(4), section])] }, release);
  expect(five).toContain(
    '<details><summary>4 texts, 1 section</summary>\n\n- Text <code>title</code>: A flood **→** The flood\n',
  );
  expect(five).toContain('\n\n</details>\n');
});

test('stories that are gone come first, then those with figures, then new ones, then the others', () => {
  const size = { claims: { denied: 1, confirmed: 2 }, updates: 1, words: 1200 };
  const stories = [
    story([words], { slug: 'words' }),
    story([], { slug: 'new', state: 'new', size }),
    story([figure, words], { slug: 'figures' }),
    story([], { slug: 'gone', state: 'gone', size }),
    story([], { slug: 'unread', state: 'unread' }),
  ];
  const summary = markdownSummary({ ...nothing, stories }, release);
  expect([...summary.matchAll(/<code>\/stories\/(\w+)\/<\/code>/g)].map(([, slug]) => slug)).toEqual([
    'gone',
    'figures',
    'new',
    'words',
    'unread',
  ]);
  expect(summary).toContain(
    '**The story is new**: 3 claims (1 denied, 2 confirmed), 1 update, 1200 words in the Deep Look.',
  );
});

test('a page that leads nowhere is never folded; where others lead is told', () => {
  const added = ['/a/', '/b/', '/c/', '/d/'];
  const gone = [{ from: '/e/', to: '/a/' }, { from: '/f/', gone: 'It was <b>never</b> so.' }, { from: '/lost/' }];
  const summary = markdownSummary({ ...nothing, pages: { added, gone }, redirects: [] }, release);
  const [open = '', folded = ''] = summary.split('<details>');
  expect(open).toContain('**gone, and leads nowhere:** <code>/lost/</code>');
  expect(folded).toContain('6 addresses: new, moved or gone');
  expect(folded).toContain('moved: <code>/e/</code> → <code>/a/</code>');
  expect(folded).toContain('gone: <code>/f/</code> It was &#60;b&#62;never&#60;/b&#62; so.');
});

test('another order is told as that', () => {
  const order = { words: { added: 0, removed: 0 }, order: true } as const;
  const summary = markdownSummary(
    {
      ...nothing,
      stories: [
        story([
          { kind: 'words', of: ['quick_look'], ...order },
          { kind: 'section', of: [], ...order },
          { kind: 'other', of: ['claims'], ...order },
        ]),
      ],
    },
    release,
  );
  expect(summary).toContain('- Text <code>quick&#95;look</code>: in another order\n');
  expect(summary).toContain('- Sections: in another order\n');
  expect(summary).toContain('- <code>claims</code>: in another order\n');
});

test('of files of public/ are told their names, in which nothing takes effect, and their bytes', () => {
  const files = [
    { path: 'a<b>@c.txt', is: 1 },
    { path: 'old.pdf', was: 1200 },
    { path: 'same.pdf', was: 12, is: 12 },
  ];
  const summary = markdownSummary({ ...nothing, files }, release);
  expect(summary).toContain('3 files not as before, compared with release 12');
  expect(summary).toContain('- new: <code>/a&#60;b&#62;&#64;&#8203;c.txt</code>, 1 byte\n');
  expect(summary).toContain('- **gone:** <code>/old.pdf</code>\n');
  expect(summary).toContain('- other bytes: <code>/same.pdf</code>, 12 as before\n');
  const many = Array.from({ length: 5 }, (_, at) => ({ path: `${at}.pdf`, is: 1 }));
  expect(markdownSummary({ ...nothing, files: many }, release)).toContain('<details><summary>5 files</summary>');
});

test('values that are long are shown from where they begin to differ', () => {
  const long = 'word '.repeat(200);
  const change: Change = { kind: 'quotation', of: ['mayor'], was: `${long}old end`, is: `${long}new end` };
  const summary = markdownSummary({ ...nothing, stories: [story([change])] }, release);
  expect(summary).toContain('… word old end | … word new end');
  expect(summary.length).toBeLessThan(800);
});

test.each([
  [
    'The river stood high in the town, and nobody slept there.',
    'The river stood higher in the town, and nobody slept there.',
    'The river stood <del>high</del> <ins>higher</ins> in the town, and nobody slept …',
  ],
  [
    'The river stood high in the town, and nobody slept there.',
    'The river stood high in the town, and nobody at all slept there.',
    '… high in the town, and nobody <ins>at all</ins> slept there.',
  ],
  [
    'Nobody slept while the river <b>stood</b> high in the town.',
    'The mayor slept while the river <b>stood</b> high in town.',
    '<del>Nobody slept while the river &#60;b&#62;stood&#60;/b&#62; high in the</del> ' +
      '<ins>The mayor slept while the river &#60;b&#62;stood&#60;/b&#62; high in</ins> town.',
  ],
])('of a text that is changed the words that differ are marked: %s', (was, is, shown) => {
  const change: Change = { kind: 'words', of: ['dek'], was, is };
  expect(markdownSummary({ ...nothing, stories: [story([change])] }, release)).toContain(`: ${shown}\n`);
});

test('however much changes, a comment on GitHub has room for it, and nothing stays open', () => {
  const hostile: Change = {
    kind: 'words',
    of: ['</details>'.repeat(50)],
    was: '<'.repeat(5_000),
    is: '>'.repeat(9_000),
  };
  const many = Array.from({ length: 400 }, () => hostile);
  const stories = Array.from({ length: 200 }, (_, at) =>
    story([...many, ...many.map((change) => ({ ...change, kind: 'figure' as const }))], {
      slug: `s${at}`,
      title: '['.repeat(9_000),
    }),
  );
  const summary = markdownSummary({ ...nothing, stories }, release);
  expect(summary.length).toBeLessThan(60_000);
  expect(summary.match(/<details>/g)?.length).toBe(summary.match(/<\/details>/g)?.length);
  expect(summary).toContain('The rest has no room here');
});
