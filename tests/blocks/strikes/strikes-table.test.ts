import { expect, test } from 'vitest';
import { countedStrikes } from '../../../src/blocks/strikes/counted-strikes.ts';
import { viewStrikesTable } from '../../../src/blocks/strikes/strikes-table.ts';
import { fixtureSetting } from '../setting.ts';

const { story } = await fixtureSetting();
const table = viewStrikesTable(['balloons-upper', 'balloons-lower'].flatMap((id) => countedStrikes(story, id)));

test('has the same numbers as the chart, and a dash where a party gave none', () => {
  expect(table.columns).toEqual(['Upper valley balloons', 'Upper valley kites', 'Southern balloons']);
  expect(Object.fromEntries(table.rows.map(({ head, cells }) => [head, cells]))).toEqual({
    Launched: ['48', '3', 'not given'],
    Intercepted: ['about 21', '1', '27'],
    'Lost from radar': ['9', '–', '–'],
    'Left the airspace': ['5', '–', '–'],
    'Still in the air': ['4', '–', '–'],
    'Got through': ['2', '–', '–'],
    'Not accounted for': ['the rest', '2', '–'],
    'Counted by': ['Weather Office', 'Weather Office', 'Coast Station'],
    'As of': ['06:00 on 12 April 2023 (UTC+5)', '–', '–'],
  });
});

test('leaves out the rows that nobody gave', () => {
  const { rows } = viewStrikesTable(countedStrikes(story, 'balloons-lower'));
  expect(rows.map(({ head }) => head)).toEqual(['Launched', 'Intercepted', 'Counted by']);
});
