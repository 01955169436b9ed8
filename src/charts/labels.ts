import type { Box } from './projection.ts';
import { round } from './round.ts';
import { textWidth } from './text-width.ts';

/** A dot on a map and the name to be set beside it; x, y and the radius r in user units. */
export interface Labelled {
  id: string;
  name: string;
  x: number;
  y: number;
  r: number;
}

/**
 * A label of one or two lines: svg text at x, y, its first line shifted by `dy`, the second by another 1.1em (in em,
 * so that it keeps its place at any size). A text smaller than the labels were placed for takes less room, all of it
 * inside `box`: it cannot come to overlap.
 */
export interface MapLabel {
  id: string;
  lines: string[];
  x: number;
  y: number;
  dy: string;
  anchor: 'start' | 'end';
  /** The room it takes, in user units. */
  box: Box;
}

/**
 * Where a text stands against its point: how much of it is above the point (of its height), and whether it stands
 * aside, up or down from the dot. Best first.
 */
const heights = [
  { above: 0.5, away: 0 },
  { above: 0.8, away: 0 },
  { above: 0.2, away: 0 },
  { above: 1, away: -1 },
  { above: 0, away: 1 },
];

const anchors = ['start', 'end'] as const;

/** Distance of two lines, and of the first baseline from the top of its line, in em. */
const leading = 1.1;
const ascent = 0.87;

/** Room left beside a label, in user units. */
const air = 1.5;

const mostSteps = 2000;

/**
 * Draws a label for each dot, inside `inside` and clear of every other label and dot. `size` is the size of the text
 * in user units.
 *
 * The dot with the fewest places left is served first. Where going back serves more dots it goes back, for at most so
 * many steps that the work stays small. Then each label moves to the best place still free. A dot that finds no room
 * has no label: the caller lists all places in words.
 */
export function drawLabels(dots: readonly Labelled[], inside: Box, size: number): MapLabel[] {
  const choices = dots.map((dot) => {
    const others = dots.filter((other) => other !== dot).map(roomOf);
    return [[dot.name], inTwo(dot.name)]
      .flatMap((lines) => labelsFor(dot, lines, size))
      .filter(({ box }) => isWithin(box, inside) && !others.some((other) => doOverlap(box, other)));
  });
  let steps = mostSteps;
  let best: MapLabel[] = [];
  const place = (open: readonly MapLabel[][], placed: readonly MapLabel[]): void => {
    if (placed.length > best.length) best = [...placed];
    const hopeful = open.filter((labels) => labels.length > 0);
    if (placed.length + hopeful.length <= best.length || (steps -= 1) < 0) return;
    const next = hopeful.reduce((fewest, labels) => (labels.length < fewest.length ? labels : fewest));
    for (const label of next) {
      const rest = hopeful.filter((labels) => labels !== next);
      place(
        rest.map((labels) => labels.filter(({ box }) => !doOverlap(box, label.box))),
        [...placed, label],
      );
    }
    place(
      hopeful.filter((labels) => labels !== next),
      placed,
    );
  };
  place(choices, []);
  return settle(best, choices);
}

/** Moves labels to the best places that the others leave free, and puts them in the order of their dots. */
function settle(labels: readonly MapLabel[], choices: readonly MapLabel[][]): MapLabel[] {
  const settled = choices.reduce((placed, choice) => {
    const now = placed.find(({ id }) => id === choice[0]?.id);
    const others = placed.filter((label) => label !== now);
    const best = now && choice.find(({ box }) => !others.some((other) => doOverlap(box, other.box)));
    return best ? [...others, best] : placed;
  }, labels);
  return settled.every((label) => labels.includes(label)) ? [...settled] : settle(settled, choices);
}

/** The label in every place that it may have beside its dot. */
function labelsFor({ id, x, y, r }: Labelled, lines: string[], size: number): MapLabel[] {
  const width = Math.max(...lines.map(textWidth)) * size;
  const high = lines.length * leading;
  return heights.flatMap(({ above, away }) =>
    anchors.map((anchor) => {
      const aside = (away ? 0.6 * r + 1 : r + 3) * (anchor === 'start' ? 1 : -1);
      const at = { x: round(x + aside, 1), y: round(y + away * r, 1) };
      const left = anchor === 'start' ? at.x : at.x - width;
      const box = {
        x: round(left),
        y: round(at.y - above * high * size),
        width: round(width),
        height: round(high * size),
      };
      return { id, lines, ...at, dy: `${round(ascent - above * high, 1)}em`, anchor, box };
    }),
  );
}

/** The name broken at the space that leaves the shortest longer line; a name of one word stays whole. */
function inTwo(name: string): string[] {
  const words = name.split(' ');
  const breaks = words.slice(1).map((_, i) => [words.slice(0, i + 1).join(' '), words.slice(i + 1).join(' ')]);
  const longer = (lines: string[]) => Math.max(...lines.map(textWidth));
  return breaks.reduce((best, lines) => (longer(lines) < longer(best) ? lines : best), [name]);
}

function roomOf({ x, y, r }: Labelled): Box {
  return { x: x - r, y: y - r, width: 2 * r, height: 2 * r };
}

function isWithin(box: Box, outer: Box): boolean {
  return (
    box.x >= outer.x + air &&
    box.y >= outer.y + air &&
    box.x + box.width <= outer.x + outer.width - air &&
    box.y + box.height <= outer.y + outer.height - air
  );
}

function doOverlap(a: Box, b: Box): boolean {
  const beside = a.x >= b.x + b.width + air || b.x >= a.x + a.width + air;
  return !beside && a.y < b.y + b.height && b.y < a.y + a.height;
}
