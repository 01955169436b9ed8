import { describe, expect, test } from 'vitest';
import { mostRows, viewFrontPage } from '../../src/view/front-page.ts';
import { fixtureStory } from '../fixtures/river-flood.ts';

const flood = await fixtureStory();
const bridge = await fixtureStory('mill-bridge');

describe('the front page', () => {
  test('leads with the first story, whose marks lead into its own page', () => {
    const { lead } = viewFrontPage([flood, bridge]);
    const page = '/stories/alder-valley-flood/';
    expect(lead).toMatchObject({ href: page, quickLookTitle: 'In one minute', head: { title: flood.title } });
    const hrefs = [
      ...lead!.quickLook.map(({ href }) => href),
      ...lead!.depths.map(({ href }) => href),
      ...lead!.profile.groups.flatMap(({ claims }) => claims.map(({ href }) => href)),
    ];
    expect(hrefs.length).toBeGreaterThan(10);
    expect(hrefs.filter((href) => !href.startsWith(`${page}#`) && !href.startsWith(`${page}claims/#`))).toEqual([]);
  });

  test('lists the others as rows', () => {
    const { rows } = viewFrontPage([flood, bridge]);
    expect(rows.map(({ title }) => title)).toEqual([bridge.title]);
  });

  test('shows the newest night, also where the first story has none', () => {
    expect(viewFrontPage([bridge, flood]).night?.morning).toBe('2023-04-13');
    expect(viewFrontPage([bridge]).night).toBeUndefined();
  });

  test('works with one story and with none', () => {
    expect(viewFrontPage([bridge]).rows).toEqual([]);
    expect(viewFrontPage([])).toMatchObject({ lead: undefined, night: undefined, rows: [], topics: [] });
  });

  test('lists so many stories and no more, and leads to the older ones by topic', () => {
    const many = Array.from({ length: 31 }, (_, at) => ({ ...bridge, slug: `bridge-${at}` }));
    const page = viewFrontPage(many);
    expect(page.rows).toHaveLength(mostRows);
    expect(page.topics).toContainEqual({ words: 'Bridges', href: '/topics/bridges/', stories: '31 stories' });
  });
});
