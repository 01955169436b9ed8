/** Rounds to so many decimals (2 unless told), never to -0, so that a drawing has short numbers. */
export function round(value: number, decimals = 2): number {
  const factor = 10 ** decimals;
  return Math.round(value * factor) / factor + 0;
}
