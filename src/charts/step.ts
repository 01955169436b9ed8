/**
 * How many things one mark stands for: the smallest of 1, 5, 10, 50, 100, 500, … with which `count` things take at
 * most `limit` marks.
 */
export function stepFor(count: number, limit: number): number {
  let step = 1;
  for (let i = 1; count / step > limit; i++) step = 10 ** Math.floor(i / 2) * (i % 2 ? 5 : 1);
  return step;
}
