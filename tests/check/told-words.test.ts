import { expect, test } from 'vitest';
import { toldWords } from '../../src/check/told-words.ts';
import { parseStory } from '../../src/parse/content.ts';
import { groupByStory } from '../../src/parse/group-by-story.ts';
import { fixtureFiles, readFixture, withWords } from '../fixtures/river-flood.ts';

const { index, timeline, update } = fixtureFiles;
const fixture = await readFixture();
const toldIn = (content: typeof fixture) =>
  toldWords(parseStory('alder-valley-flood', groupByStory(content).get('alder-valley-flood')!).data!);

test.each([
  ['a phrase', index, '">may rise again<', '">may *rise* [again](/14)<'],
  ['a point of the Quick Look', index, 'denied it a day later', 'may *rise* [again](/14)'],
  ['an event', timeline, 'The council voted for a barrier.', 'May *rise* [again](/14).'],
])('of %s the address of a link is covered, and the rest stays in its place', (_, path, from, to) => {
  const told = toldIn(withWords(fixture, path, from, to)).find(({ text }) => /ay .rise. .again/.test(text))!;
  expect(told.text).not.toContain('/14');
  const [column, line] = [told.text.indexOf('rise'), told.text.indexOf('again')].map((at) => told.placeOf(at));
  expect(line).toEqual({ ...column, column: column!.column + 'rise* ['.length });
});

test('the title of an update is told of the claims that it marks, and of those that it draws', () => {
  const drawn = withWords(fixture, update, 'claims: [', 'claims: [nobody, council-vote, ');
  const title = toldIn(drawn).find(({ file, marked }) => file === update && !marked)!;
  expect(title.claims).toEqual(expect.arrayContaining(['council-vote', 'flood']));
  expect(title.claims).not.toContain('nobody');
  expect(title.claims).toHaveLength(new Set(title.claims).size);
});
