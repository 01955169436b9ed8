import { expect, test } from 'vitest';
import { blockReferences } from '../../../src/check/rules/block-references.ts';
import { fixtureFiles, readFixture, withWords } from '../../fixtures/river-flood.ts';
import { findNone, findOne, findProblems } from '../find-problems.ts';

const bridge = 'stories/mill-bridge/index.mdx';
const sentence =
  'The ferry company said that <Claim id="bridge-sold">it had bought the bridge</Claim>. The council denies it.';

test('the good fixture has none', () => findNone(blockReferences));

test.each([
  [
    'a claim',
    'A <Claim id="▸bridge-slod">b</Claim>.',
    'there is no claim “bridge-slod”',
    'Did you mean “bridge-sold”?',
  ],
  [
    'a claim, with a capital',
    'A <Claim id="▸Bridge-sold">b</Claim>.',
    'there is no claim “Bridge-sold”',
    'Did you mean “bridge-sold”?',
  ],
  [
    'a claim, with a blank',
    'A <Claim id="▸ bridge-sold">b</Claim>.',
    'there is no claim “ bridge-sold”',
    'Did you mean “bridge-sold”?',
  ],
  [
    'a claim of another story',
    'A <Claim id="▸flood">b</Claim>.',
    'there is no claim “flood”',
    'Known are: bridge-closed, bridge-load, bridge-sold.',
  ],
  [
    'a claim that every object has',
    'A <Claim id="▸constructor">b</Claim>.',
    'there is no claim “constructor”',
    'Known are',
  ],
  [
    'the claim of a figure',
    'A <Figure claim="▸bridge-laod" figure="tonnes" />.',
    'there is no claim “bridge-laod”',
    'Did you mean “bridge-load”?',
  ],
  ['the claim of a quotation', 'A <Quote claim="▸nobody" />.', 'there is no claim “nobody”', 'Known are'],
  [
    'a claim in a list',
    '<Strikes claims="bridge-load, ▸bridge-lod" title="x" />',
    'there is no claim “bridge-lod”',
    'Did you mean “bridge-load”?',
  ],
  [
    'a place in a list',
    '<LocatorMap places="brindlecombe,▸mosgrove" title="x">\nA.\n</LocatorMap>',
    'there is no place “mosgrove”',
    'Did you mean “mossgrove”?',
  ],
  [
    'a place in a list over two lines',
    '<LocatorMap\n  places="brindlecombe,\n    ▸mosgrove, saltreach"\n  title="x"\n>\nA.\n</LocatorMap>',
    'there is no place “mosgrove”',
    'Did you mean “mossgrove”?',
  ],
  ['a term', 'A <Term id="▸slice">b</Term>.', 'there is no term “slice”', 'Did you mean “sluice”?'],
  ['a party', '<Person id="▸marowby">\nb\n</Person>', 'there is no party “marowby”', 'Did you mean “marrowby”?'],
  [
    'a picture',
    '<Plate src="▸brigde.jpg" alt="b" credit="c" />',
    'there is no picture “brigde.jpg”',
    'Did you mean “bridge.jpg”?',
  ],
  [
    'a picture of another story',
    '<Plate src="▸gauge.png" alt="b" credit="c" />',
    'there is no picture “gauge.png”',
    'Known are: bridge.jpg.',
  ],
])('%s that does not exist', async (_, to, message, fix) => {
  const problem = await findOne(blockReferences, bridge, sentence, to);
  expect(problem.code).toBe('E-REF');
  expect(problem.message).toBe(message);
  expect(problem.fix).toContain(fix);
});

test.each([
  ['a claim twice', '<Strikes claims="bridge-load, ▸bridge-load" title="x" />', '“bridge-load” stands here twice'],
  [
    'a place twice',
    '<LocatorMap places="brindlecombe, ▸brindlecombe" title="x">\nA.\n</LocatorMap>',
    '“brindlecombe” stands here twice',
  ],
])('%s in one list', async (_, to, message) => {
  expect(await findOne(blockReferences, bridge, sentence, to)).toMatchObject({
    code: 'E-REF',
    message,
    fix: 'Keep one of the two.',
  });
});

test.each([
  [
    'a folded field',
    fixtureFiles.index,
    'He read the <Term id="staff-gauge">',
    'He read the <Term id="▸stuff-gauge">',
    'term “stuff-gauge”',
  ],
  [
    'a plain field',
    fixtureFiles.claims,
    'A <Term id="sluice">sluice gate</Term> at',
    'A <Term id="▸slice">sluice gate</Term> at',
    'term “slice”',
  ],
  [
    'a folded field’s second line',
    fixtureFiles.index,
    '<Figure claim="river-level" figure="level" /> metres at the gauge',
    '<Figure claim="▸river-levl" figure="level" /> metres at the gauge',
    'claim “river-levl”',
  ],
  [
    'a timeline',
    fixtureFiles.timeline,
    'The gauge showed <Figure claim="river-level"',
    'The gauge showed <Figure claim="▸river-levels"',
    'claim “river-levels”',
  ],
  [
    'a correction',
    fixtureFiles.corrections,
    'It was <Figure claim="river-level"',
    'It was <Figure claim="▸river-levels"',
    'claim “river-levels”',
  ],
])('an id in %s that does not exist', async (_, path, from, to, message) => {
  expect((await findOne(blockReferences, path, from, to)).message).toBe(`there is no ${message}`);
});

test('an id in a field with line breaks of Windows', async () => {
  const fixture = await readFixture();
  const edited = withWords(fixture, fixtureFiles.claims, 'A <Term id="sluice">', 'A <Term id="slice">');
  const windows = {
    ...edited,
    files: edited.files.map(({ path, text }) => ({ path, text: text.replaceAll('\n', '\r\n') })),
  };
  const [unix] = findProblems(blockReferences, edited);
  expect(findProblems(blockReferences, windows)).toEqual([unix]);
});

test('an unknown block or attribute is left to the rules that say so', async () => {
  const text = 'A <toString id="x">b</toString> <Claim id="bridge-sold" constructor="x">c</Claim>.';
  expect(findProblems(blockReferences, withWords(await readFixture(), bridge, sentence, text), 'mill-bridge')).toEqual(
    [],
  );
});
