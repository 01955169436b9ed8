import { expect, test } from 'vitest';
import { blocks } from '../../src/blocks/blocks.ts';
import { viewExampleFiles } from '../../src/handbook/example-entries.ts';
import { readBlockExample } from '../../src/handbook/example-story.ts';

const files = await viewExampleFiles();
const ids = files.flatMap(({ entries }) => entries.map(({ id }) => id));

test('shows every claim and every party of the example story, each under an id of its own', async () => {
  const { story } = await readBlockExample(Object.keys(blocks)[0]!);
  const parties = Object.keys(story.shared.parties).map((id) => `party-${id}`);
  expect(ids).toEqual([...Object.keys(story.claims), ...parties]);
});

test('shows an entry as it is written', () => {
  const entry = files.flatMap(({ entries }) => entries).find(({ id }) => id === 'party-gauge-office');
  expect(entry?.text).toMatch(/^gauge-office:\n {2}kind: organisation\n {2}name: Bramblewater Gauge Office\n/);
});
