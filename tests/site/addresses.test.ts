import { describe, expect, inject, test } from 'vitest';
import { partiesOf } from '../../src/model/claim.ts';
import { addressesAt, fragments } from '../../src/addresses.ts';
import { readContent } from '../../src/load/read-content.ts';
import { parseContent } from '../../src/parse/content.ts';
import { siteOrigin } from '../build-sites.ts';
import { filesOf, idsOf, isRedirect, pagesOf } from './built-pages.ts';

const built = await Promise.all(
  inject('sites').map(async (site) => ({ ...site, parsed: parseContent(await readContent(site.content)) })),
);

describe.each(built)('the site $name', ({ parsed, ...site }) => {
  const at = addressesAt(siteOrigin, site.base);
  const files = filesOf(site);
  const fileAt = (path: string) => path.slice(site.base.length).replace(/(^|\/)$/, '$1index.html');
  const pages = new Map(pagesOf(site).map((page) => [page.path, page]));
  const everywhere = [at.front(), at.corrections(), at.about(), at.handbook(), at.feed()];
  const forMachines = ['404.html', 'robots.txt', 'sitemap-index.xml'].map((file) => at.asset(file));
  const stories = parsed.stories.flatMap(({ slug, updates }) => [
    ...[at.story, at.quickLook, at.deepLook, at.claims, at.changes].map((address) => address(slug)),
    // A story without an unfolding conflict has no conflict updates, and no page for them.
    ...(updates.length > 0 ? [at.updates(slug)] : []),
    ...updates.map(({ id }) => at.update(slug, id)),
  ]);
  const topics = new Set(parsed.stories.flatMap(({ index }) => index.data.topics));
  const parties = new Set(parsed.stories.flatMap(({ claims }) => Object.values(claims.data).flatMap(partiesOf)));
  const subjects = [...[...topics].map((id) => at.topic(id)), ...[...parties].map((id) => at.party(id))];

  test('the content was read without a problem', () => {
    expect(parsed.problems).toEqual([]);
    expect(parsed.stories.length).toBeGreaterThan(0);
  });

  test.each([...everywhere, ...forMachines, ...stories, ...subjects])('%s answers', (path) => {
    expect(files.includes(fileAt(path))).toBe(true);
  });

  test.each(parsed.stories)('the story $slug keeps the fragments that never change', ({ slug, updates }) => {
    const wanted = [fragments.quickLook, fragments.deepLook, ...(updates.length > 0 ? [fragments.update] : [])];
    expect(idsOf(pages.get(at.story(slug))!)).toEqual(expect.arrayContaining(wanted));
  });

  test.each(parsed.stories)('the ledger of $slug has every claim at its own id', ({ slug, claims }) => {
    const parts = [...pages.values()].filter(({ path }) => path.startsWith(at.claims(slug)));
    expect(parts.flatMap(idsOf)).toEqual(expect.arrayContaining(Object.keys(claims.data)));
  });

  test.each(parsed.shared?.redirects.data ?? [])('the old address $from says where it went', (redirect) => {
    const page = pages.get(at.below(redirect.from));
    expect(page).toBeDefined();
    expect(isRedirect(page!)).toBe('to' in redirect);
    expect(page!.html).toContain('to' in redirect ? at.below(redirect.to) : redirect.gone);
  });
});
