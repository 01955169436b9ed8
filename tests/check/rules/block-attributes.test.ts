import { expect, test } from 'vitest';
import { blockAttributes } from '../../../src/check/rules/block-attributes.ts';
import { readFixture, withWords } from '../../fixtures/river-flood.ts';
import { findNone, findOne, findProblems } from '../find-problems.ts';

const bridge = 'stories/mill-bridge/index.mdx';
const sentence =
  'The ferry company said that <Claim id="bridge-sold">it had bought the bridge</Claim>. The council denies it.';
const findIn = async (text: string) =>
  findProblems(blockAttributes, withWords(await readFixture(), bridge, sentence, text), 'mill-bridge');

test('the good fixture has none', () => findNone(blockAttributes));

test.each([
  [
    'that is missing',
    'A ▸<Claim>b</Claim>.',
    '<Claim> lacks the attribute “id”',
    'Add id="…": Id of the claim, as in claims.yaml.',
  ],
  [
    'that is missing on a block of its own',
    'A\n\n▸<Person>\nShe plays.\n</Person>',
    '<Person> lacks the attribute “id”',
    'Add id="…": Id of the party',
  ],
  [
    'that is misspelt',
    'A <Claim ▸ids="bridge-sold">b</Claim>.',
    '<Claim> has no attribute “ids”',
    'Did you mean “id”?',
  ],
  [
    'that is misspelt, on a line of its own',
    '<Timeline\n  ▸titel="x"\n/>',
    '<Timeline> has no attribute “titel”',
    'Did you mean “title”?',
  ],
  ['with capitals', 'A <Claim ▸ID="bridge-sold">b</Claim>.', '<Claim> has no attribute “ID”', 'Did you mean “id”?'],
  ['too many', 'A <Claim id="bridge-sold" ▸style="x">b</Claim>.', '<Claim> has no attribute “style”', 'Known are: id.'],
  [
    'that listens to an event',
    'A <Claim id="bridge-sold" ▸onclick="x">b</Claim>.',
    '<Claim> has no attribute “onclick”',
    'Known are: id.',
  ],
  [
    'that every object has',
    'A <Claim id="bridge-sold" ▸constructor="x">b</Claim>.',
    '<Claim> has no attribute “constructor”',
    'Known are: id.',
  ],
  [
    'of the language below',
    'A <Claim id="bridge-sold" ▸__proto__="x">b</Claim>.',
    '<Claim> has no attribute “__proto__”',
    'Known are: id.',
  ],
  ['without a value', 'A <Claim ▸id>b</Claim>.', 'id of <Claim> has no value', 'Write id="…": Id of the claim'],
  [
    'with an empty value',
    'A <Claim id="▸">b</Claim>.',
    'id of <Claim> must be an id',
    'Id of the claim, as in claims.yaml.',
  ],
  [
    'of words that is empty',
    '<Timeline title="▸" />',
    'title of <Timeline> must not be empty',
    'What the timeline covers.',
  ],
  [
    'of words that begins with a blank',
    '<Timeline title="▸ x" />',
    'title of <Timeline> must not begin or end with a blank',
    '',
  ],
  [
    'with an empty entry',
    '<Strikes claims="▸bridge-load,," title="x" />',
    'claims of <Strikes> must be ids separated by commas',
    '',
  ],
  [
    'that takes no value',
    '<Plate src="bridge.jpg" decorative="▸true" credit="x" />',
    'decorative of <Plate> takes no value',
    '',
  ],
  [
    'that a Figure in an update lacks',
    'A ▸<Figure figure="tonnes" /> b.',
    '<Figure> lacks the attribute “claim”',
    'Add claim="…": Id of the claim.',
  ],
])('an attribute %s', async (_, to, message, fix) => {
  const problem = await findOne(blockAttributes, bridge, sentence, to);
  expect(problem.code).toBe('E-ATTR');
  expect(problem.message).toContain(message);
  expect(problem.fix).toContain(fix);
  expect(problem.fix).not.toBe('');
});

test.each([
  ['no alternative text', '▸<Plate src="bridge.jpg" credit="x" />'],
  ['both an alternative text and none', '▸<Plate src="bridge.jpg" alt="A bridge." decorative credit="x" />'],
])('a picture with %s', async (_, to) => {
  const problem = await findOne(blockAttributes, bridge, sentence, to);
  expect(problem).toMatchObject({ code: 'E-ALT', message: '<Plate> must have either alt or decorative' });
  expect(problem.fix).toContain('alt="…"; or write the bare word decorative');
});

test.each([
  ['empty', '<Plate src="bridge.jpg" alt="▸" credit="x" />', 'alt of <Plate> must not be empty'],
  ['blank', '<Plate\n  src="bridge.jpg"\n  alt="▸ "\n  credit="x"\n/>', 'alt of <Plate> must not be empty'],
  ['bare', '<Plate src="bridge.jpg" ▸alt credit="x" />', 'alt of <Plate> has no value'],
])('an alternative text that is %s', async (_, to, message) => {
  expect(await findOne(blockAttributes, bridge, sentence, to)).toMatchObject({ code: 'E-ALT', message });
});

test('that a picture lacks both its text and its credit is told at once', async () => {
  const codes = (await findIn('<Plate src="bridge.jpg" />')).map(({ code }) => code);
  expect(codes.sort()).toEqual(['E-ALT', 'E-ATTR']);
});

test('a misspelt alternative text is told as such, and not as a missing one', async () => {
  const problems = await findIn('<Plate src="bridge.jpg" atl="A bridge." credit="x" />');
  expect(problems).toMatchObject([{ code: 'E-ATTR', fix: 'Did you mean “alt”?' }]);
});

test('several faults of one block are all told', async () => {
  const problems = await findIn('<Plate source="bridge.jpg" caption="x">\nA bridge.\n</Plate>');
  expect(problems.map(({ message }) => message).sort()).toEqual([
    '<Plate> has no attribute “caption”',
    '<Plate> has no attribute “source”',
    '<Plate> lacks the attribute “credit”',
    '<Plate> lacks the attribute “src”',
  ]);
});

test('an id that is not well formed is left to the rule that knows the ids', async () => {
  expect(await findIn('A <Claim id="Bridge Sold">b</Claim>.')).toEqual([]);
});

test('a block that is not on the list is left to the rule that says so', async () => {
  expect(await findIn('A <constructor id="x">b</constructor>.')).toEqual([]);
});

test('fields are held to it too', async () => {
  const text = 'The bridge can carry <Figure ▸figur="tonnes" /> tonnes.';
  const claims = 'stories/mill-bridge/claims.yaml';
  const problem = await findOne(
    blockAttributes,
    claims,
    'The bridge can carry <Figure figure="tonnes" /> tonnes.',
    text,
  );
  expect(problem).toMatchObject({ code: 'E-ATTR', fix: 'Did you mean “figure”?' });
});
