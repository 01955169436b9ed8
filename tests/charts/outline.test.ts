import { expect, test } from 'vitest';
import { outlineContext } from '../../src/charts/outline.ts';

/** Draws each list of corners as one closed shape. */
function outline(...shapes: [number, number][][]) {
  const context = outlineContext();
  for (const [first, ...rest] of shapes) {
    context.moveTo(...first!);
    for (const corner of rest) context.lineTo(...corner);
    context.closePath();
  }
  return context;
}

test.each([
  [
    'relative steps from the first corner',
    [
      [10, 10],
      [20, 12],
      [15, 30],
    ],
    'M10 10l10 2-5 18z',
  ],
  [
    'whole units',
    [
      [0.4, 0.4],
      [10.6, 0],
      [9.5, 8.2],
    ],
    'M0 0l11 0-1 8z',
  ],
  [
    'no corner twice',
    [
      [0, 0],
      [0.2, 0.1],
      [9, 0],
      [9, 9],
      [0.1, 0.2],
    ],
    'M0 0l9 0 0 9z',
  ],
  [
    'no corner on a straight line',
    [
      [0, 0],
      [4, 0],
      [9, 0],
      [9, 9],
    ],
    'M0 0l9 0 0 9z',
  ],
  [
    'a corner at which a line turns back',
    [
      [0, 0],
      [9, 0],
      [6, 0],
      [6, 6],
    ],
    'M0 0l9 0-3 0 0 6z',
  ],
] satisfies [string, [number, number][], string][])('writes %s', (_, corners, path) => {
  expect(outline(corners).path(1)).toBe(path);
});

test('leaves out shapes smaller than asked for, whichever way round they are drawn', () => {
  const small: [number, number][] = [
    [0, 0],
    [2, 0],
    [2, 2],
    [0, 2],
  ];
  const context = outline(small, small.toReversed(), [
    [0, 0],
    [3, 0],
    [3, 3],
    [0, 3],
  ]);
  expect(context.path(4)).toBe('M0 0l2 0 0 2-2 0zM0 2l2 0 0-2-2 0zM0 0l3 0 0 3-3 0z');
  expect(context.path(5)).toBe('M0 0l3 0 0 3-3 0z');
});

test('a shape that shrinks to a point is no shape', () => {
  expect(
    outline([
      [1, 1],
      [1.1, 1.1],
      [1.2, 0.9],
    ]).path(1),
  ).toBe('');
});
