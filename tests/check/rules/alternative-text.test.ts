import { expect, test } from 'vitest';
import { alternativeText } from '../../../src/check/rules/alternative-text.ts';
import { readFixture, withWords } from '../../fixtures/river-flood.ts';
import { findNone, findOne, findProblems } from '../find-problems.ts';

const bridge = 'stories/mill-bridge/index.mdx';
const sentence =
  'The ferry company said that <Claim id="bridge-sold">it had bought the bridge</Claim>. The council denies it.';
const plate = (alt: string, caption = 'The mill bridge after the flood.') =>
  `<Plate src="bridge.jpg" alt="${alt}" credit="Drawing: The Lantern Ledger, CC0">\n${caption}\n</Plate>`;

test('the good fixture has none', () => findNone(alternativeText));

const nothing = 'the alternative text says nothing';
const name = 'the alternative text is the name of a file';
const picture = 'the alternative text begins by saying that it is a picture, which everybody is told anyway';
const caption = 'the alternative text repeats the caption, so that it would be heard twice';

test.each([
  ['…', nothing],
  ['🌉', nothing],
  ['Image', nothing],
  ['alt text', nothing],
  ['TODO', nothing],
  ['decorative', nothing],
  ['bridge.jpg', name],
  ['Bridge', name],
  ['IMG_2041', name],
  ['IMG-2041.HEIC', name],
  ['some-other-bridge.PNG', name],
  ['Screenshot 2023-04-12 at 08.15', name],
  ['Picture of a stone bridge.', picture],
  ['An image of a stone bridge.', picture],
  ['This is a photo showing a stone bridge.', picture],
  ['PHOTOGRAPH OF A STONE BRIDGE', picture],
  ['The mill bridge after the flood.', caption],
  ['the mill bridge – after the flood', caption],
])('“%s” is refused', async (alt, message) => {
  const problem = await findOne(alternativeText, bridge, sentence, plate(`▸${alt}`));
  expect(problem).toMatchObject({ code: 'E-ALT', message });
  expect(problem.fix).toContain('decorative');
});

test('a caption is compared by its words alone', async () => {
  const text = plate('▸The bridge after the flood', 'The **bridge**, _after_ the flood.');
  expect((await findOne(alternativeText, bridge, sentence, text)).message).toBe(caption);
});

test.each([
  'A stone bridge of one arch, its railing bent.',
  'Bridge railing',
  'The water stands at the second step; in the picture of the keeper’s grandfather it stood at the third.',
  'Photographs of the missing hang on the railing.',
  'Pictured from the ferry, the bridge has one arch.',
  'Imagery from the weather station: the valley is white.',
  'Drawing of a bridge with three names for its parts.',
  'Map of the valley with the bridge in its middle.',
  'A sign reads “bridge.jpg”.',
  '다리',
  'پل سنگی',
  'Міст через річку',
])('“%s” passes', async (alt) => {
  const content = withWords(await readFixture(), bridge, sentence, plate(alt));
  expect(findProblems(alternativeText, content, 'mill-bridge')).toEqual([]);
});

test.each([
  ['a decorative picture', '<Plate src="bridge.jpg" decorative credit="x">\nThe bridge.\n</Plate>'],
  ['a picture without a caption', '<Plate src="bridge.jpg" alt="A stone bridge of one arch." credit="x" />'],
  ['a missing or an empty text, which its declaration refuses', '<Plate src="bridge.jpg" alt="" credit="x" />'],
])('%s passes', async (_, text) => {
  const content = withWords(await readFixture(), bridge, sentence, text);
  expect(findProblems(alternativeText, content, 'mill-bridge')).toEqual([]);
});
