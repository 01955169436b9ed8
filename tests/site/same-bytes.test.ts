import { expect, inject, test } from 'vitest';
import { compareBuilds } from '../../src/release/compare-builds.ts';

const [here] = inject('sites');

test('two builds in other folders, time zones and languages are the same to the last byte', async () => {
  const { files, differences } = await compareBuilds(here!.folder, inject('elsewhere'));
  expect(differences).toEqual([]);
  expect(files).toBeGreaterThan(60);
});
