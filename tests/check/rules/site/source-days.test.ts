import { expect, test } from 'vitest';
import { sourceDays } from '../../../../src/check/rules/site/source-days.ts';
import { markedEdit } from '../../../fixtures/marked-edit.ts';
import { readFixture, withWords } from '../../../fixtures/river-flood.ts';
import { findInShared } from './find-in-shared.ts';

test('the good fixture has none', async () => expect(findInShared(sourceDays, await readFixture())).toEqual([]));

test('a source of a day to come', async () => {
  const { content, place } = await markedEdit('sources.yaml', 'date: 2023-05-02', 'date: ▸2026-11-25');
  expect(findInShared(sourceDays, content)).toMatchObject([
    { ...place, code: 'E-FUTURE', message: 'date: 2026-11-25 is still to come; today is 2026-11-24 in Etc/GMT-5' },
  ]);
});

test.each([
  ['2026-11-24T18:59Z', 1],
  ['2026-11-24T19:00Z', 0],
])('the day is that of the site’s own calendar: at %s', async (now, count) => {
  const content = withWords(await readFixture(), 'sources.yaml', 'date: 2023-05-02', 'date: 2026-11-25');
  expect(findInShared(sourceDays, content, now)).toHaveLength(count);
});
