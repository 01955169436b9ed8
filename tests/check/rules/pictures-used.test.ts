import { expect, test } from 'vitest';
import { picturesUsed } from '../../../src/check/rules/pictures-used.ts';
import type { ContentFolder } from '../../../src/parse/content.ts';
import { fixtureFiles, readFixture, withWords } from '../../fixtures/river-flood.ts';
import { findNone, findProblems } from '../find-problems.ts';

const { index, update } = fixtureFiles;
const images = 'stories/alder-valley-flood/images/';
const sentence = 'The river <Claim id="flood">left its bed</Claim> shortly before four.';

/** The fixture with one more picture in a story. */
async function withPicture(name: string): Promise<ContentFolder> {
  const content = await readFixture();
  const picture = { ...Object.values(content.pictures)[0]!, name };
  return { ...content, pictures: { ...content.pictures, [images + name]: picture } };
}

test('the good fixture has none', () => findNone(picturesUsed));

test('a picture that no text places is told at its file', async () => {
  expect(findProblems(picturesUsed, await withPicture('weir.png'))).toEqual([
    {
      file: `${images}weir.png`,
      line: 1,
      column: 1,
      code: 'E-FILE',
      message: 'is a picture that no text of the story places',
      fix: 'Place it with <Plate src="weir.png" … />, or delete it.',
    },
  ]);
});

test('a picture that another story places is not placed by this one', async () => {
  const content = await withPicture('bridge.jpg');
  expect(findProblems(picturesUsed, content)).toHaveLength(1);
  expect(findProblems(picturesUsed, content, 'mill-bridge')).toEqual([]);
});

test.each([
  ['with Plate, in an update', '<Plate src="weir.png" alt="A weir of logs." credit="x" />'],
  ['with Plate, in a note', '<Note>\n<Plate src="weir.png" decorative credit="x" />\n</Note>'],
  ['in Markdown, which is told elsewhere', 'A ![weir](weir.png) b.'],
  ['in Markdown with its folder, which is told elsewhere', 'A ![weir](images/weir.png) b.'],
  ['with a slip in its name, which is told there', '<Plate src="wier.png" alt="A weir of logs." credit="x" />'],
  ['in capitals, which is told there', '<Plate src="Weir.png" alt="A weir of logs." credit="x" />'],
])('a picture that is placed %s is used', async (_, text) => {
  const content = withWords(await withPicture('weir.png'), update, sentence, text);
  expect(findProblems(picturesUsed, content)).toEqual([]);
});

test('a draft that places a picture uses it', async () => {
  const draft = withWords(await withPicture('weir.png'), update, 'night: 2023-04-12', 'night: 2023-04-12\ndraft: true');
  const text = '<Plate src="weir.png" alt="A weir of logs." credit="x" />';
  expect(findProblems(picturesUsed, withWords(draft, update, sentence, text))).toEqual([]);
});

test('a picture whose place is taken away is told, and its neighbour is not', async () => {
  const content = withWords(await readFixture(), index, '<Plate src="valley.jpg"', '<Plate src="gauge.png"');
  expect(findProblems(picturesUsed, content).map(({ file }) => file)).toEqual([`${images}valley.jpg`]);
});
