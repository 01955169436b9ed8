import { expect, test } from 'vitest';
import { blocks } from '../../src/blocks/blocks.ts';
import { blockLinks, blockPages, viewBlockGuide } from '../../src/handbook/block-guide.ts';

test('every block has a page', () => {
  expect(blockPages().map(({ name }) => name)).toEqual(Object.keys(blocks));
  expect(blockPages()).toContainEqual({ page: 'pull-figure', name: 'PullFigure' });
});

test('only the page itself is current among its links', () => {
  const current = blockLinks('Plate').filter((link) => link.current);
  expect(current).toEqual([{ words: 'Plate', href: '/handbook/plate/', current: true }]);
});

test('tells of every attribute what it is for, and whether it may be left out', async () => {
  const { attributes } = await viewBlockGuide('Figure');
  expect(attributes.map(({ name, optional }) => [name, optional])).toEqual([
    ['claim', false],
    ['figure', false],
    ['account', true],
    ['part', true],
  ]);
  expect(attributes.filter(({ words }) => words === '')).toEqual([]);
});

test('says where a reference is found, once', async () => {
  const [places] = (await viewBlockGuide('LocatorMap')).attributes;
  expect(places?.words).toBe('Ids of the places, separated by commas. Found in places.yaml.');
  const [id] = (await viewBlockGuide('Term')).attributes;
  expect(id?.words).toBe('Id of the term, as in terms.yaml.');
});

test.each([
  ['Timeline', 'On lines of its own, with an empty line before and after.', 'Nothing: write <Timeline … />.'],
  [
    'Claim',
    'Inside a sentence.',
    'A phrase, between <Claim …> and </Claim>. Inside it only Figure and Quote may stand.',
  ],
])('says where %s stands and what it encloses', async (name, stands, encloses) => {
  expect(await viewBlockGuide(name)).toMatchObject({ stands, encloses });
});

test('prints with each mistake what the check says of it', async () => {
  const { mistakes } = await viewBlockGuide('Strikes');
  expect(mistakes[0]?.says).toEqual([
    '1:1 <Strikes> lacks the attribute “title”; add title="…": What the chart shows.',
  ]);
});
