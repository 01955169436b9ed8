import { describe, expect, test } from 'vitest';
import { drawFateKey, drawStrikes, type StrikeRow } from '../../src/charts/strikes.ts';

const missiles: StrikeRow = { label: 'Missiles', launched: 3, fates: [{ fate: 'intercepted', count: 1 }] };
const drones: StrikeRow = {
  label: 'Drones',
  launched: 48,
  fates: [
    { fate: 'intercepted', count: 31 },
    { fate: 'lost', count: 14 },
    { fate: 'left_airspace', count: 3 },
  ],
};
const noWhole: StrikeRow = { label: 'Other drones', fates: [{ fate: 'intercepted', count: 83 }] };

/** One row drawn alone. */
function drawOne(row: StrikeRow) {
  const { rows, ...drawing } = drawStrikes([row]);
  return { ...drawing, ...rows[0]! };
}

describe('the scale', () => {
  test('is common to all rows: as long as the longest', () => {
    expect(drawStrikes([missiles, drones, noWhole])).toMatchObject({ perTick: 1, viewBox: '0 0 83 29', height: 29 });
  });

  test('leaves a few ticks their size instead of spreading them', () => {
    expect(drawStrikes([missiles]).viewBox).toBe('0 0 30 29');
  });

  test.each([
    [83, 1, '0 0 83 29'],
    [110, 1, '0 0 110 29'],
    [111, 5, '0 0 30 29'],
    [1507, 50, '0 0 31 29'],
    [1_000_000, 10_000, '0 0 100 29'],
  ])('of %d weapons has %d per tick', (count, perTick, viewBox) => {
    expect(drawStrikes([{ label: '', fates: [{ fate: 'lost', count }] }])).toMatchObject({ perTick, viewBox });
  });

  test('keeps ticks 2.5 CSS pixels apart in a column of 320, whatever is counted', () => {
    const counts = [1, 83, 110, 111, 549, 551, 1234, 98_765, 1_000_000];
    const widths = counts.map((launched) =>
      Number(drawStrikes([{ label: '', launched, fates: [] }]).viewBox.split(' ')[2]),
    );
    expect(320 / Math.max(...widths)).toBeGreaterThanOrEqual(2.5);
  });

  test('has room below the line where something got through', () => {
    expect(drawOne({ label: '', launched: 2, fates: [{ fate: 'got_through', count: 1 }] }).height).toBe(36);
  });
});

describe('the whole', () => {
  test('is a bracket as long as the launched', () => {
    expect(drawOne(drones)).toMatchObject({ whole: true, line: 'M0 29v-4.5h48v4.5' });
  });

  test('is not drawn where nobody gave the launched: the line ends with the marks', () => {
    expect(drawOne(noWhole)).toMatchObject({ whole: false, line: 'M0 24.5h83' });
    expect(drawOne(noWhole).runs.map(({ fate }) => fate)).toEqual(['intercepted']);
  });

  test('of nothing launched has no length and no marks', () => {
    expect(drawOne({ label: '', launched: 0, fates: [] })).toMatchObject({ line: 'M0 29v-4.5h0v4.5', runs: [] });
  });

  test('stops at the launched where “about” makes the parts come to more', () => {
    const fates = [
      { fate: 'intercepted', count: 8 },
      { fate: 'lost', count: 4, about: true },
    ] as const;
    const drawn = drawOne({ label: '', launched: 11, fates });
    expect(drawn.line).toBe('M0 29v-4.5h11v4.5');
    expect(drawn.runs.map(({ count }) => count)).toEqual([8, 4]);
  });
});

describe('the runs', () => {
  test('follow each other in the order told, each as long as its count', () => {
    expect(drawOne(drones).runs.map(({ fate, x, length }) => [fate, x, length])).toEqual([
      ['intercepted', 0, 31],
      ['lost', 31, 14],
      ['left_airspace', 45, 3],
    ]);
  });

  test('tell what is left of the launched as not accounted for', () => {
    expect(drawOne(missiles).runs.at(-1)).toMatchObject({ fate: 'unaccounted', count: 2, x: 1, about: false });
  });

  test('tell it once where the row tells it itself', () => {
    const fates = [{ fate: 'unaccounted', count: 3 }] as const;
    expect(drawOne({ label: '', launched: 3, fates }).runs).toMatchObject([{ fate: 'unaccounted', count: 3 }]);
  });

  test('tell it as about where a part is told as about', () => {
    const fates = [
      { fate: 'intercepted', count: 65 },
      { fate: 'still_airborne', count: 5, about: true },
    ] as const;
    expect(drawOne({ label: '', launched: 71, fates }).runs).toMatchObject([
      { about: false },
      { fate: 'still_airborne', about: true },
      { fate: 'unaccounted', count: 1, about: true },
    ]);
  });

  test('leave out a fate that nothing met', () => {
    expect(drawOne({ label: '', launched: 0, fates: [{ fate: 'intercepted', count: 0 }] }).runs).toEqual([]);
  });

  test('keep their exact length where a tick is several weapons', () => {
    const fates = [
      { fate: 'intercepted', count: 104 },
      { fate: 'got_through', count: 36 },
    ] as const;
    expect(drawOne({ label: '', launched: 163, fates }).runs).toMatchObject([
      { x: 0, length: 20.8 },
      { x: 20.8, length: 7.2 },
      { fate: 'unaccounted', x: 28, length: 4.6 },
    ]);
  });

  test('are few: one path each', () => {
    expect(
      drawOne(drones)
        .runs.map(({ d }) => d.length)
        .filter((length) => length > 50),
    ).toEqual([]);
  });
});

test('the key shows three marks of a fate on its line, as the rows draw them', () => {
  const { d, ...key } = drawFateKey('intercepted');
  const three = drawOne({ label: '', fates: [{ fate: 'intercepted', count: 3 }] }).runs[0]!;
  expect(d).toBe(three.d);
  expect(key).toMatchObject({ viewBox: '0 0 3 29', height: 29, line: 'M0 24.5h3', strokeWidth: three.strokeWidth });
});
