import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import type { Element, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';
import BodyTemplate from '../../src/blocks/Body.astro';
import { blocks } from '../../src/blocks/blocks.ts';
import { exampleLinks } from '../../src/handbook/block-guide.ts';
import { readBlockExample, tryText } from '../../src/handbook/example-story.ts';
import { settingFor } from '../../src/view/setting.ts';
import { attribute, elementsOf } from '../site/built-pages.ts';

const container = await AstroContainer.create();
const Body = BodyTemplate as AstroComponentFactory;

/** The example of a block as readers get it. */
async function drawn(name: string): Promise<Root> {
  const { story, body } = await readBlockExample(name);
  const setting = settingFor(story, [body], exampleLinks);
  return fromHtml(await container.renderToString(Body, { props: { body, setting } }), { fragment: true });
}

const wordsOf = (tree: Nodes) => toString(tree).replace(/\s+/g, ' ').trim();
const classed = (tree: Nodes, name: string) =>
  elementsOf(tree).filter((element) => [element.properties['className']].flat().includes(name));
const first = (tree: Nodes, tagName: string): Element => {
  const [found] = elementsOf(tree, tagName);
  if (!found) throw new Error(`There is no ${tagName}.`);
  return found;
};
const cellsOf = (tree: Nodes) =>
  elementsOf(tree, 'tr').map((row) =>
    [...elementsOf(row, 'th'), ...elementsOf(row, 'td')].map(wordsOf).filter(Boolean).join(' '),
  );

describe.each(Object.keys(blocks))('the example of %s', (name) => {
  test('draws without a style attribute or a script', async () => {
    const elements = elementsOf(await drawn(name));
    expect(elements.filter((element) => attribute(element, 'style') !== undefined)).toEqual([]);
    expect(elements.filter(({ tagName }) => tagName === 'script')).toEqual([]);
    expect(elements.length).toBeGreaterThan(0);
  });

  test('opens only notes that stand beside it, and leads only to them or to other pages', async () => {
    const elements = elementsOf(await drawn(name));
    const ids = elements.flatMap((element) => attribute(element, 'id') ?? []);
    const opened = elements.flatMap((element) => attribute(element, 'popovertarget') ?? []);
    const inside = elements.flatMap((element) => /^#(.*)/.exec(attribute(element, 'href') ?? '')?.[1] ?? []);
    expect([...opened, ...inside].filter((id) => !ids.includes(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

test('Claim prints the phrase, its mark, and who stands behind it', async () => {
  const tree = await drawn('Claim');
  expect(wordsOf(classed(tree, 'c')[1]!)).toBe('How many crossed it≠');
  expect(elementsOf(tree, 'button').map((button) => attribute(button, 'aria-label'))).toEqual([
    'Confirmed',
    'Disputed',
    'Unconfirmed',
    'Denied',
  ]);
  expect(classed(tree, 'n').map(wordsOf)[1]).toBe(
    '[≠ Quickstep and Oarsworth Disputed. The keeper counted at his gate and the ferrywoman from her ferry. The Example Gazette]',
  );
});

test('Figure prints the numbers of claims and of their accounts', async () => {
  expect(wordsOf(await drawn('Figure'))).toBe(
    'The water stood at about 2.4 metres. Of 40 balloons 9 were lost from radar. The keeper counted 212 walkers at his gate.',
  );
});

test('PullFigure prints the number, “about” before it, and who gave it', async () => {
  const tree = await drawn('PullFigure');
  expect(wordsOf(first(tree, 'figure'))).toMatch(/^about 2\.4metres of water .* 2022\.◐ Reported: Gauge Office$/);
});

test('Strikes prints title, reading, counts, table and caveat', async () => {
  const tree = await drawn('Strikes');
  expect(wordsOf(first(tree, 'figcaption'))).toContain('Balloons at the opening of the footbridge');
  expect(wordsOf(tree)).toContain(
    'Eastbank balloons 40 launched; counted by ◐ Eastbank Club, as of 18:00 on 3 May 2022 (UTC)',
  );
  expect(wordsOf(tree)).toContain('Balloons seen from the west number launched not given; counted by ◐ Westbank Club');
  expect(elementsOf(tree, 'li').map(wordsOf)).toEqual([
    '17 intercepted',
    '9 lost from radar',
    '5 left the airspace',
    'about 4 still in the air',
    '2 got through',
    'the rest not accounted for',
    '22 intercepted',
  ]);
  expect(cellsOf(first(tree, 'details'))).toContain('Lost from radar 9 –');
  expect(wordsOf(first(tree, 'figure'))).toMatch(/so the rows cannot be compared\.$/);
});

test('ByRegion prints each place by its name, the most first, with what it is', async () => {
  const tree = await drawn('ByRegion');
  expect(cellsOf(tree)).toEqual(['Fernmoor region 13', 'Saltmeadow (leased) 6', 'Highstead 3']);
  expect(wordsOf(tree)).toContain('counted by ◐ Westbank Club');
  expect(wordsOf(tree)).toContain('Saltmeadow (leased): Part of the valley, leased to the oystermen.');
});

test('Timeline prints dates as dates, times in words, and what is open', async () => {
  const tree = await drawn('Timeline');
  expect(elementsOf(tree, 'time').map((time) => attribute(time, 'datetime'))).toEqual(['2022-05-03', '2022-05-04']);
  const events = elementsOf(tree, 'li').map(wordsOf);
  expect(events[0]).toMatch(/^In the winter before ?The river rose/);
  expect(events.at(-1)).toMatch(/^Open on 4 May 2022 ?Whether the footbridge closes for repair\.○$/);
  expect(elementsOf(tree, 'a').map((mark) => attribute(mark, 'aria-label'))).toEqual([
    'Reported',
    'Disputed',
    'Denied',
    'Unconfirmed',
  ]);
});

test('LocatorMap names its places to everybody, and prints the list beside them', async () => {
  const tree = await drawn('LocatorMap');
  const svg = first(tree, 'svg');
  const said = [...elementsOf(svg, 'text').map(wordsOf), wordsOf(tree)].join(' ');
  for (const place of ['Lowstead', 'Highstead', 'Fernmoor region', 'Saltmeadow (leased)'])
    expect(said).toContain(place);
  expect(elementsOf(tree, 'li').map(wordsOf)).toContain('Lowstead: the footbridge.');
  expect(wordsOf(tree)).toContain('Regions are labelled as regions, not as the points that were hit.');
});

test('Person prints name, role and sentence', async () => {
  const tree = await drawn('Person');
  const [keeper, ferrywoman] = elementsOf(tree, 'dl');
  expect(wordsOf(keeper!)).toMatch(/^Tobias Quickstepkeeper of the footbridge ?He opens the gate/);
  expect(attribute(first(ferrywoman!, 'a'), 'href')).toBe('/handbook/example/#party-ferrywoman');
});

test('Term explains a word once, and is plain words after that', async () => {
  const tree = await drawn('Term');
  expect(elementsOf(tree, 'button')).toHaveLength(1);
  expect(classed(tree, 'n').map(wordsOf)).toEqual([
    '[+ Staff gauge A painted board that stands in the water and shows how high it is.]',
  ]);
  expect(wordsOf(tree)).toMatch(/what the gauge shows\.$/);
});

test('Quote prints the words in the text, and on its own with language, meaning and speaker', async () => {
  const tree = await drawn('Quote');
  expect(wordsOf(first(tree, 'p'))).toContain('said at the opening: “A bridge is a promise that two banks keep”');
  const words = first(tree, 'blockquote');
  expect(wordsOf(words)).toBe('“Le pont tient, et la rivière passe”');
  expect([attribute(words, 'lang'), attribute(words, 'dir')]).toEqual(['fr', 'auto']);
  expect(wordsOf(first(tree, 'figure'))).toContain('“The bridge holds, and the river goes by”');
  expect(wordsOf(first(tree, 'figcaption'))).toBe('◐ Gazette de l’Écluse, 4 May 2022.');
});

test('Note is an aside with its title', async () => {
  const [note] = elementsOf(await drawn('Note')).filter((element) => attribute(element, 'role') === 'note');
  expect(wordsOf(note!)).toBe(
    'On the word “footbridge”The council calls it a promenade. This story calls it what it is.',
  );
});

test('Plate offers the picture in two formats, with its text, caption and credit', async () => {
  const tree = await drawn('Plate');
  expect(elementsOf(tree, 'source').map((source) => attribute(source, 'type'))).toEqual(['image/avif', 'image/webp']);
  const img = first(tree, 'img');
  expect(attribute(img, 'alt')).toBe('A drawn wooden footbridge on two piers over blue water.');
  expect([attribute(img, 'width'), attribute(img, 'height')]).toEqual(['1280', '720']);
  expect([attribute(img, 'loading'), attribute(img, 'decoding')]).toEqual(['lazy', 'async']);
  expect(wordsOf(first(tree, 'figcaption'))).toMatch(/seen from the ferry\. ?Drawing: The Example Gazette, CC0$/);
});

test('Plate prints an empty text where the picture is decorative', async () => {
  const { story } = await tryText('<Plate src="footbridge.png" decorative credit="Drawing: The Example Gazette" />');
  const body = story!.deepLook.slice(-1);
  const setting = settingFor(story!, [body], exampleLinks);
  const tree = fromHtml(await container.renderToString(Body, { props: { body, setting } }), { fragment: true });
  expect(attribute(first(tree, 'img'), 'alt')).toBe('');
});
