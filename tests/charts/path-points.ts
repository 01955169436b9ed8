/** The corners of an svg path, absolute: of M, L, l, H, V, h, v and z; of Q only the control and the end point. */
export function pathPoints(path: string): [x: number, y: number][] {
  const points: [number, number][] = [];
  let [x, y] = [0, 0];
  for (const [, command = '', rest = ''] of path.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const numbers = (rest.match(/-?\d*\.?\d+/g) ?? []).map(Number);
    const relative = command === command.toLowerCase();
    const along = command.toLowerCase();
    while (numbers.length) {
      const dx = along === 'v' ? undefined : numbers.shift();
      const dy = along === 'h' ? undefined : numbers.shift();
      x = dx === undefined ? x : relative ? x + dx : dx;
      y = dy === undefined ? y : relative ? y + dy : dy;
      points.push([x, y]);
    }
  }
  return points;
}
