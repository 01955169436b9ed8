import { describe, expect, test } from 'vitest';
import { comparePages, pagesOf } from '../../src/changes/pages.ts';
import type { SiteState } from '../../src/changes/site-state.ts';
import type { Redirect } from '../../src/model/redirect.ts';

/** A site of stories, each with the ids of its updates; of topics, and of redirects. */
function site(
  stories: Record<string, string[]>,
  { topics = [], redirects = [], unread = [] }: { topics?: string[]; redirects?: Redirect[]; unread?: string[] } = {},
): SiteState {
  const made = Object.entries(stories).map(([slug, ids]): [string, unknown] => [
    slug,
    { slug, updates: ids.map((id) => ({ id })) },
  ]);
  const shared = { topics: Object.fromEntries(topics.map((id) => [id, { id, name: id }])), parties: {} };
  return { stories: Object.fromEntries(made), shared: { shared, redirects }, unread } as unknown as SiteState;
}

test('a story has its page, its updates theirs, and topics too', () => {
  expect(pagesOf(site({ flood: ['2023-04-12'], bridge: [] }, { topics: ['rivers'] }))).toEqual([
    '/stories/flood/',
    '/stories/flood/updates/',
    '/stories/flood/updates/2023-04-12/',
    '/stories/bridge/',
    '/topics/rivers/',
  ]);
});

describe('of pages are told', () => {
  test.each<[string, SiteState, SiteState, ReturnType<typeof comparePages>]>([
    ['none, where all stay', site({ a: [] }), site({ a: [] }), { pages: { added: [], gone: [] }, redirects: [] }],
    ['those that came', site({}), site({ a: [] }), { pages: { added: ['/stories/a/'], gone: [] }, redirects: [] }],
    [
      'those that went',
      site({ a: [] }),
      site({}),
      { pages: { added: [], gone: [{ from: '/stories/a/' }] }, redirects: [] },
    ],
    [
      'where those lead in the end',
      site({ a: [] }),
      site(
        { c: [] },
        {
          redirects: [
            { from: '/stories/a/', to: '/stories/b/' },
            { from: '/stories/b/', to: '/stories/c/' },
          ],
        },
      ),
      {
        pages: { added: ['/stories/c/'], gone: [{ from: '/stories/a/', to: '/stories/c/' }] },
        redirects: [{ from: '/stories/b/', to: '/stories/c/' }],
      },
    ],
    [
      'why they are gone',
      site({ a: [] }),
      site({}, { redirects: [{ from: '/stories/a/', gone: 'It was not so.' }] }),
      { pages: { added: [], gone: [{ from: '/stories/a/', gone: 'It was not so.' }] }, redirects: [] },
    ],
    [
      'no redirect that was there',
      site({}, { redirects: [{ from: '/x/', to: '/about/' }] }),
      site({}, { redirects: [{ from: '/x/', to: '/about/' }] }),
      { pages: { added: [], gone: [] }, redirects: [] },
    ],
    [
      'none of a story that could not be read, and nothing shared beside it',
      site({}, { unread: ['a'] }),
      site({ a: ['2023-04-12'] }, { topics: ['rivers'] }),
      { pages: { added: [], gone: [] }, redirects: [] },
    ],
  ])('%s', (_, before, after, told) => expect(comparePages({ before, after })).toEqual(told));
});
