import { describe, expect, test } from 'vitest';
import { viewStrikes } from '../../../src/blocks/strikes/strikes.ts';
import { fixtureSetting, settingWithClaims } from '../setting.ts';

const setting = await fixtureSetting();
const view = viewStrikes(setting, ['balloons-upper', 'balloons-lower']);
const row = (label: string) => view.rows.find((candidate) => candidate.label === label)!;
const counts = (label: string) => row(label).fates.map(({ count, word }) => `${count} ${word}`);

describe('a chart of strikes', () => {
  test('has a row for every kind of weapon of every claim', () => {
    expect(view.rows.map(({ label }) => label)).toEqual([
      'Upper valley balloons',
      'Upper valley kites',
      'Southern balloons',
    ]);
  });

  test('gives each fate its own word, and keeps “about” where the party said so', () => {
    expect(counts('Upper valley balloons')).toEqual([
      'about 21 intercepted',
      '9 lost from radar',
      '5 left the airspace',
      '4 still in the air',
      '2 got through',
      'the rest not accounted for',
    ]);
  });

  test('draws as many runs of marks as it tells fates, each with a shape of its own', () => {
    const { runs, fates } = row('Upper valley balloons');
    expect(runs.map(({ fate }) => fate)).toEqual(fates.map(({ key }) => key.fate));
    const shapes = fates.map(({ key }) =>
      JSON.stringify([key.d.replace(/[^h\d. ]/g, ''), key.strokeWidth, key.transform]),
    );
    expect(new Set(shapes).size).toBe(fates.length);
  });

  test('says that the number launched was not given, and draws no whole then', () => {
    const { launched, line } = row('Southern balloons');
    expect(launched).toBe('number launched not given');
    expect(line).not.toContain('v');
    expect(row('Upper valley kites').line).toContain('v');
    expect(counts('Southern balloons')).toEqual(['27 intercepted']);
  });

  test('counts what is left of the launched as not accounted for', () => {
    expect(row('Upper valley kites').launched).toBe('3 launched');
    expect(counts('Upper valley kites')).toEqual(['1 intercepted', '2 not accounted for']);
  });

  test('names who counted, with the mark of the claim', () => {
    expect(view.rows.map(({ who }) => who)).toEqual(['Weather Office', 'Weather Office', 'Coast Station']);
    expect(row('Southern balloons').mark).toMatchObject({ standing: 'reported', href: '#claim-balloons-lower' });
  });

  test('prints the instant of a count with its zone, for the counts that have one', () => {
    expect(row('Upper valley balloons').asOf).toBe('06:00 on 12 April 2023 (UTC+5)');
    expect(row('Upper valley kites').asOf).toBeUndefined();
  });

  test('says how to read it', () => {
    expect(view.reading).toMatch(/^Each mark counts one;.*The bracket below spans the number launched\.$/);
    expect(viewStrikes(setting, ['balloons-lower']).reading).not.toContain('bracket');
  });
});

test('says that a fate is not given where nothing was told of a weapon', async () => {
  const changed = await settingWithClaims((text) =>
    text.replace('      launched: 3\n      intercepted: 1\n', '      launched: 3\n'),
  );
  const [, kites] = viewStrikes(changed, ['balloons-upper']).rows;
  expect(kites!.fates.map(({ count, word }) => `${count} ${word}`)).toEqual(['3 fate not given']);
});

test('says how many a mark counts where there are too many for one each', async () => {
  const changed = await settingWithClaims((text) =>
    text.replace('      intercepted: 27\n', '      intercepted: 2700\n'),
  );
  expect(viewStrikes(changed, ['balloons-lower']).reading).toContain('Each mark counts 50');
});

test('draws the figures that accounts give, each under its own party', async () => {
  const changed = await settingWithClaims((text) =>
    text.replace(
      '        homes:\n          kind: quantity\n          value: 312\n          unit: homes\n',
      '        kites:\n          kind: strikes\n          label: Kites over the town\n          intercepted: 3\n',
    ),
  );
  const [only, ...more] = viewStrikes(changed, ['homes-flooded']).rows;
  expect(more).toEqual([]);
  expect(only).toMatchObject({ label: 'Kites over the town', who: 'Town Council' });
});
