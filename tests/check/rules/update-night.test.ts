import { expect, test } from 'vitest';
import { updateNight } from '../../../src/check/rules/update-night.ts';
import { fixtureFiles, readFixture, withFile, withoutFile } from '../../fixtures/river-flood.ts';
import { findNone, findOne, findProblems } from '../find-problems.ts';

test('the good fixture has none', () => findNone(updateNight));

test('an update of another night than its name says', async () => {
  const problem = await findOne(updateNight, fixtureFiles.update, 'night: 2023-04-12', 'night: ▸2023-04-14');
  expect(problem).toMatchObject({
    code: 'E-NIGHT',
    message: 'night is 2023-04-14, but the file is named 2023-04-12.mdx',
    fix: 'Rename the file to 2023-04-14.mdx, or correct the night.',
  });
});

test('an update whose name is no day', async () => {
  const fixture = await readFixture();
  const { text } = fixture.files.find(({ path }) => path === fixtureFiles.update)!;
  const renamed = withFile(
    withoutFile(fixture, fixtureFiles.update),
    'stories/alder-valley-flood/updates/first.mdx',
    text,
  );
  expect(findProblems(updateNight, renamed)).toMatchObject([
    { file: 'stories/alder-valley-flood/updates/first.mdx', line: 3, column: 8, code: 'E-NIGHT' },
  ]);
});
