import { expect, test } from 'vitest';
import { parseShared } from '../../src/parse/content.ts';
import { markedEdit } from '../fixtures/marked-edit.ts';
import { readFixture, withWords } from '../fixtures/river-flood.ts';

const zone = 'time_zone: Etc/GMT-5';

test.each(['Europe/Londn', '+05:00', 'local'])('a site has no time zone %s', async (name) => {
  const { content, place } = await markedEdit('site.yaml', zone, `time_zone: ▸${name}`);
  const { problems } = parseShared(content.files);
  expect(problems).toMatchObject([{ ...place, code: 'E-TYPE' }]);
  expect(problems[0]!.message).toBe(`time_zone: “${name}” is not the name of a time zone`);
  expect(problems[0]!.fix).toContain('Europe/London');
});

test('a site has a time zone of its own', async () => {
  const content = withWords(await readFixture(), 'site.yaml', zone, 'time_zone: America/New_York');
  expect(parseShared(content.files).problems).toEqual([]);
});
