import { expect, test } from 'vitest';
import { figureReferences } from '../../../src/check/rules/figure-references.ts';
import { fixtureFiles, readFixture, withWords } from '../../fixtures/river-flood.ts';
import { findNone, findOne, findProblems } from '../find-problems.ts';

const { claims, update } = fixtureFiles;
const sentence = 'The river <Claim id="flood">left its bed</Claim> shortly before four.';

test('the good fixture has none', () => findNone(figureReferences));

test.each([
  [
    'a figure that the claim has not',
    'A <Figure claim="river-level" figure="▸levle" />.',
    'claim “river-level” has no figure “levle”',
    'Did you mean “level”?',
  ],
  [
    'a figure of a claim without any',
    'A <Figure claim="flood" figure="▸level" />.',
    'claim “flood” has no figure “level”',
    'There is none to choose from.',
  ],
  [
    'a figure that every object has',
    'A <Figure claim="flood" figure="▸constructor" />.',
    'claim “flood” has no figure “constructor”',
    'There is none',
  ],
  [
    'the figure of a claim around it',
    'A <Claim id="flood"><Figure figure="▸level" /> b</Claim>.',
    'claim “flood” has no figure “level”',
    'There is none',
  ],
  [
    'the figure of a pull figure',
    '<PullFigure claim="river-level" figure="▸depth">\nb\n</PullFigure>',
    'claim “river-level” has no figure “depth”',
    'Known are: level, usual, frost.',
  ],
  [
    'a part that the figure has not',
    'A <Figure claim="balloons-upper" figure="balloons" part="▸lauched" />.',
    'figure “balloons” has no part “lauched”',
    'Did you mean “launched”?',
  ],
  [
    'a part that the party did not give',
    'A <Figure claim="balloons-lower" figure="balloons" part="▸launched" />.',
    'figure “balloons” has no part “launched”',
    'Known are: intercepted.',
  ],
  [
    'a part that is no number',
    'A <Figure claim="balloons-lower" figure="balloons" part="▸by_region" />.',
    'figure “balloons” has no part “by_region”',
    'Known are: intercepted.',
  ],
  [
    'a part of a plain quantity',
    'A <Figure claim="river-level" figure="level" part="▸value" />.',
    'figure “level” has no part “value”',
    'Leave out part',
  ],
  [
    'no part of a figure of several',
    'A <Figure claim="council-vote" figure="▸barrier" />.',
    'figure “barrier” has several numbers',
    'Say which: part="for". Known are: for, against, abstained.',
  ],
  [
    'an account that the claim has not',
    'A <Figure claim="homes-flooded" account="▸flood-bord" figure="homes" />.',
    'claim “homes-flooded” has no account of “flood-bord”',
    'Did you mean “flood-board”?',
  ],
  [
    'an account of an undisputed claim',
    'A <Figure claim="river-level" account="▸flood-board" figure="level" />.',
    'claim “river-level” has no account of “flood-board”',
    'There is none',
  ],
  [
    'a figure that the account has not',
    'A <Figure claim="homes-flooded" account="flood-board" figure="▸house" />.',
    'the account of “flood-board” in claim “homes-flooded” has no figure “house”',
    'Known are: homes.',
  ],
  [
    'a quotation of a claim without one',
    'A <Quote claim="▸flood" />.',
    'claim “flood” has no quote',
    'Add quote: to the claim, or name another.',
  ],
  [
    'strikes of a claim without any',
    '<Strikes claims="balloons-upper, ▸flood" title="x" />',
    'claim “flood” has no strikes figure',
    'Name claims with a figure of kind: strikes.',
  ],
  [
    'regions of a figure without any',
    '<ByRegion claim="balloons-upper" figure="▸balloons" title="x" />',
    'figure “balloons” has no by_region',
    'Name a strikes figure that has it.',
  ],
  [
    'regions of a quantity',
    '<ByRegion claim="river-level" figure="▸level" title="x" />',
    'figure “level” has no by_region',
    'Name a strikes figure that has it.',
  ],
  [
    'regions of no figure',
    '<ByRegion claim="balloons-lower" figure="▸baloons" title="x" />',
    'claim “balloons-lower” has no figure “baloons”',
    'Did you mean “balloons”?',
  ],
])('a block that asks for %s', async (_, to, message, fix) => {
  const problem = await findOne(figureReferences, update, sentence, to);
  expect(problem.code).toBe('E-REF');
  expect(problem.message).toBe(message);
  expect(problem.fix).toContain(fix);
});

test('a timeline without events', async () => {
  const bridge = 'stories/mill-bridge/index.mdx';
  const problem = await findOne(
    figureReferences,
    bridge,
    '## A sale that was none\n',
    '▸<Timeline title="x" />\n\n## A sale that was none\n',
  );
  expect(problem).toMatchObject({ code: 'E-REF', message: 'timeline.yaml has no events' });
});

test.each([
  ['of an account', 'A <Figure claim="homes-flooded" account="brindlecombe-council" figure="homes" />.'],
  ['of a disputed claim itself', 'A <Figure claim="homes-flooded" figure="doors-checked" />.'],
  ['of the claim around it', 'A <Claim id="river-level"><Figure figure="level" /> b</Claim>.'],
  ['that is nought', 'A <Figure claim="council-vote" figure="adjournment" part="for" />.'],
  ['of a claim that does not exist, which another rule tells', 'A <Figure claim="nope" figure="level" />.'],
])('a figure %s is none', async (_, text) => {
  expect(findProblems(figureReferences, withWords(await readFixture(), update, sentence, text))).toEqual([]);
});

test('a figure in a claim’s own text is looked for in that claim', async () => {
  const problem = await findOne(
    figureReferences,
    claims,
    'usually\n    stands at <Figure figure="usual" />',
    'usually\n    stands at <Figure figure="▸usal" />',
  );
  expect(problem).toMatchObject({ message: 'claim “river-level” has no figure “usal”', fix: 'Did you mean “usual”?' });
});
