import { describe, expect, test } from 'vitest';
import type { SiteInfo } from '../../src/model/site.ts';
import { viewSiteJsonLd, viewStoryJsonLd, viewUpdateJsonLd } from '../../src/view/json-ld.ts';
import { fixtureStory } from '../fixtures/river-flood.ts';

const story = await fixtureStory();
const small = await fixtureStory('mill-bridge');
const origin = 'https://soundings.example';

const site: SiteInfo = {
  name: 'The Lantern Ledger',
  tagline: 'What the valley knows',
  description: 'An invented site.',
  language: 'en-GB',
  time_zone: 'UTC',
  publisher: { name: 'Lantern Ledger Press', about: 'Invented.' },
  funding: 'Lanterns.',
  contact: 'errors@lantern-ledger.example',
  licence: { name: 'CC0 1.0', url: 'https://creativecommons.org/publicdomain/zero/1.0/' },
};

/** An object as a reader of the page gets it: as plain JSON. */
const asJson = (value: object) => JSON.parse(JSON.stringify(value)) as Record<string, unknown>;

describe('a story', () => {
  const article = asJson(viewStoryJsonLd(site, small));

  test('tells its address, its words, its dates and its licence', () => {
    const url = `${origin}/stories/mill-bridge/`;
    expect(article).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      '@id': url,
      headline: small.title,
      description: 'The council closed the mill bridge on 28 April 2023, and denies that it was ever for sale.',
      datePublished: '2023-05-03',
      dateModified: '2023-05-03',
      inLanguage: 'en-GB',
      license: site.licence.url,
      about: [{ '@type': 'Thing', name: 'Bridges' }],
    });
  });

  test('is the publisher’s own, and says whose report it is based on', () => {
    expect(article).toMatchObject({
      author: { '@id': `${origin}/#publisher` },
      publisher: {
        '@type': 'Organization',
        '@id': `${origin}/#publisher`,
        name: 'Lantern Ledger Press',
        correctionsPolicy: `${origin}/corrections/`,
      },
      publishingPrinciples: `${origin}/about/`,
      isBasedOn: {
        '@type': 'NewsArticle',
        headline: 'Survey of the mill bridge',
        url: 'https://council.example/surveys/mill-bridge.pdf',
        author: { '@type': 'Person', name: 'Wilhelmina Inkpenny' },
      },
    });
  });

  test('guesses no headline of a report that has none', () => {
    const untitled = { ...small, byline: { author: 'Wilhelmina Inkpenny', source: 'gauge-log' } };
    const { isBasedOn } = asJson(viewStoryJsonLd(site, untitled));
    expect(isBasedOn).not.toHaveProperty('headline');
    expect(isBasedOn).not.toHaveProperty('url');
  });

  test('cites every claim once, by its address in the ledger', () => {
    expect(article['citation']).toEqual(
      Object.keys(small.claims).map((id) => ({ '@id': `${origin}/stories/mill-bridge/claims/#${id}` })),
    );
  });

  test('has no corrections where there are none, and each one where there are few', () => {
    expect(article).not.toHaveProperty('correction');
    const { correction } = asJson(viewStoryJsonLd(site, { ...story, corrections: story.corrections.slice(0, 2) }));
    expect(correction).toEqual([
      {
        '@type': 'CorrectionComment',
        datePublished: '2023-04-21',
        text: 'Wrong: This story gave the height of the water as 4.6 metres. Right: It was 6.4 metres. Two digits had changed places.',
      },
      {
        '@type': 'CorrectionComment',
        datePublished: '2023-04-20',
        text: 'Wrong: The Courier named the weir at Larkhollow. Right: The weir stands above Mossgrove, as the board’s bulletin shows.',
      },
    ]);
  });

  test('has the last three of many corrections, and the address of all', () => {
    const { correction, dateModified } = asJson(viewStoryJsonLd(site, story)) as {
      correction: (string | { datePublished: string })[];
      dateModified: string;
    };
    expect(correction.map((entry) => (typeof entry === 'string' ? entry : entry.datePublished))).toEqual([
      '2023-05-04',
      '2023-04-25',
      '2023-04-21',
      `${origin}/stories/alder-valley-flood/changes/`,
    ]);
    expect(dateModified).toBe('2023-05-04');
  });
});

describe('a conflict update', () => {
  const [newest] = story.updates;
  const article = asJson(viewUpdateJsonLd(site, story, newest!));

  test('is an article of its own, and part of its story', () => {
    expect(article).toMatchObject({
      headline: `${newest!.title}, 13 April 2023`,
      '@id': `${origin}/stories/alder-valley-flood/updates/2023-04-13/`,
      isPartOf: { '@id': `${origin}/stories/alder-valley-flood/`, headline: story.title },
      datePublished: newest!.published,
    });
  });

  test('cites the claims that it draws and marks, and carries their corrections only', () => {
    const ledger = `${origin}/stories/alder-valley-flood/claims/`;
    expect(article['citation']).toEqual([
      { '@id': `${ledger}#balloons-second-night` },
      { '@id': `${ledger}#weir-breached` },
    ]);
    expect(article['correction']).toHaveLength(1);
  });
});

test('the front page describes the site and its publisher', () => {
  const url = `${origin}/`;
  expect(asJson(viewSiteJsonLd(site))).toEqual({
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'WebSite',
        '@id': `${url}#site`,
        url,
        name: site.name,
        description: site.description,
        inLanguage: 'en-GB',
        license: site.licence.url,
        publisher: { '@id': `${url}#publisher` },
      },
      {
        '@type': 'Organization',
        '@id': `${url}#publisher`,
        name: 'Lantern Ledger Press',
        url,
        correctionsPolicy: `${url}corrections/`,
      },
    ],
  });
});
