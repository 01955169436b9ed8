import { expect, test } from 'vitest';
import { drawLabels, type MapLabel } from '../../src/charts/labels.ts';

const inside = { x: 0, y: 0, width: 300, height: 200 };
const dot = (name: string, x: number, y: number) => ({ id: name.toLowerCase(), name, x, y, r: 4 });

function doOverlap({ box: a }: MapLabel, { box: b }: MapLabel): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** A dense field of dots: more names than there is room for. */
const crowd = Array.from({ length: 60 }, (_, i) => dot(`Place number ${i}`, 20 + (i % 10) * 28, 15 + 30 * (i % 6)));

test.each([
  ['to the right', 100, 100, 'start', 107, '0.3em'],
  ['to the left, near the right edge', 290, 100, 'end', 283, '0.3em'],
  ['a little lower, near the upper edge', 100, 5, 'start', 107, '0.6em'],
  ['a little higher, near the lower edge', 100, 195, 'start', 107, '0em'],
] as const)('a label stands %s', (_, x, y, anchor, at, dy) => {
  expect(drawLabels([dot('Odesa', x, y)], inside, 12)).toMatchObject([{ anchor, x: at, y, dy, lines: ['Odesa'] }]);
});

test('two dots side by side have their labels on both sides', () => {
  const labels = drawLabels([dot('Poltava', 150, 100), dot('Kharkiv', 165, 100)], inside, 12);
  expect(labels.map(({ anchor }) => anchor)).toEqual(['end', 'start']);
});

test('a long name that fits nowhere in one line is broken into two', () => {
  const [label] = drawLabels([dot('Crimea (occupied)', 60, 100)], { ...inside, width: 150 }, 13);
  expect(label?.lines).toEqual(['Crimea', '(occupied)']);
});

test('what finds no room is left out, not laid over another', () => {
  const labels = drawLabels(crowd, inside, 13);
  expect(labels.length).toBeGreaterThan(5);
  expect(labels.length).toBeLessThan(60);
  expect(labels.filter((label) => labels.some((other) => other !== label && doOverlap(label, other)))).toEqual([]);
});

test('labels keep clear of all dots and inside the map', () => {
  const covering = drawLabels(crowd, inside, 13).filter(({ box }) =>
    crowd.some(({ x, y }) => x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height),
  );
  expect(covering).toEqual([]);
  const outside = drawLabels(crowd, inside, 13).filter(
    ({ box }) => box.x < 0 || box.y < 0 || box.x + box.width > 300 || box.y + box.height > 200,
  );
  expect(outside).toEqual([]);
});

test('a text set smaller stays inside the room of the larger: it shrinks towards a point of it', () => {
  const labels = drawLabels(crowd, inside, 13);
  const wrong = labels.filter(
    ({ x, y, box }) =>
      x < box.x - 0.1 || x > box.x + box.width + 0.1 || y < box.y - 0.1 || y > box.y + box.height + 0.1,
  );
  expect(wrong).toEqual([]);
});

test('the labels stand in the order of their dots', () => {
  const names = ['B', 'C', 'A'];
  const dots = names.map((name, i) => dot(name, 50 + 60 * i, 100));
  expect(drawLabels(dots, inside, 12).flatMap(({ lines }) => lines)).toEqual(names);
});

test('no dots, no labels', () => {
  expect(drawLabels([], inside, 12)).toEqual([]);
});
