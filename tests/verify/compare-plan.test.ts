import { expect, test } from 'vitest';
import { comparePlan } from '../../src/verify/compare-plan.ts';

const plan = {
  files: ['404.html', 'corrections/index.html', 'index.html', 'sitemap-0.xml'],
  parts: ['corrections/*/index.html', 'sitemap-*.xml'],
};

test.each<[string, string[], string[], string[]]>([
  ['nothing', [], [], []],
  ['older parts of lists', [], ['corrections/1/index.html', 'corrections/2/index.html', 'sitemap-1.xml'], []],
  ['a page that is missing', ['index.html'], [], ['index.html is missing']],
  ['a page that nobody planned', [], ['draft/index.html'], ['draft/index.html was built']],
  [
    'a part that is left out',
    [],
    ['corrections/1/index.html', 'corrections/3/index.html'],
    ['corrections/2/index.html is missing'],
  ],
  ['a part with no number', [], ['corrections/0/index.html'], ['corrections/0/index.html was built']],
  ['a part of a list that has none', [], ['about/1/index.html'], ['about/1/index.html was built']],
  ['both at once', ['404.html'], ['_astro/a.css'], ['404.html is missing', '_astro/a.css was built']],
])('a site that differs from its plan by %s', (_, without, more, found) => {
  const built = [...plan.files.filter((path) => !without.includes(path)), ...more];
  expect(comparePlan(plan, built).map(({ path, what }) => `${path} ${what.replace(/[:,].*/, '')}`)).toEqual(found);
});
