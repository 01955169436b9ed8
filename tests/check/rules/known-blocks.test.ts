import { describe, expect, test } from 'vitest';
import { knownBlocks } from '../../../src/check/rules/known-blocks.ts';
import { fixtureFiles } from '../../fixtures/river-flood.ts';
import { findNone, findOne } from '../find-problems.ts';

const { index, claims, timeline } = fixtureFiles;
const bridge = 'stories/mill-bridge/index.mdx';
const sentence =
  'The ferry company said that <Claim id="bridge-sold">it had bought the bridge</Claim>. The council denies it.';

test('the good fixture has none', () => findNone(knownBlocks));

describe('a block that is not on the list', () => {
  test.each([
    ['misspelt in a sentence', 'A ▸<Clam id="flood">b</Clam>.', '<Clam> is not a block', 'Did you mean <Claim>?'],
    [
      'misspelt on its own',
      '▸<Persn id="marrowby">\nShe plays.\n</Persn>',
      '<Persn> is not a block',
      'Did you mean <Person>?',
    ],
    [
      'with letters that changed places',
      'A ▸<Tirm id="sluice">b</Tirm>.',
      '<Tirm> is not a block',
      'Did you mean <Term>?',
    ],
    ['without its capitals', '▸<timeline title="x" />', '<timeline> is not a block', 'Did you mean <Timeline>?'],
    [
      'with one capital too few',
      '▸<Pullfigure claim="river-level" figure="level">\nx\n</Pullfigure>',
      '<Pullfigure> is not a block',
      'Did you mean <PullFigure>?',
    ],
    [
      'unlike any other',
      '▸<Carousel />',
      '<Carousel> is not a block',
      'Use Markdown, or one of the blocks: Claim, Figure,',
    ],
    ['of two parts', 'A ▸<Claim.Mark /> b', '<Claim.Mark> is not a block', 'Use Markdown'],
    ['that every object has', 'A ▸<toString /> b', '<toString> is HTML, which content may not hold', 'Use Markdown'],
    ['that every object has, too', 'A ▸<constructor>b</constructor>', '<constructor> is HTML', 'Use Markdown'],
    ['of the language below', 'A ▸<__proto__ /> b', '<__proto__> is not a block', 'Use Markdown'],
    ['of HTML in a sentence', 'A ▸<b>c</b>.', '<b> is HTML, which content may not hold', 'Use Markdown'],
    ['of HTML on its own', '▸<iframe src="https://a.example/"></iframe>', '<iframe> is HTML', 'Use Markdown'],
    ['without a name', 'A ▸<>b</>.', '<> is HTML', 'Use Markdown'],
    [
      'inside another',
      'A <Claim id="flood">b ▸<Trem id="sluice">c</Trem></Claim>.',
      '<Trem> is not a block',
      'Did you mean <Term>?',
    ],
  ])('%s', async (_, to, message, fix) => {
    const problem = await findOne(knownBlocks, bridge, sentence, to);
    expect(problem.code).toBe('E-TAG');
    expect(problem.message).toContain(message);
    expect(problem.fix).toContain(fix);
  });

  test.each([
    [claims, 'A <Term id="sluice">sluice gate</Term> at', 'A ▸<Trem id="sluice">sluice gate</Trem> at'],
    [timeline, '<Figure claim="river-level" figure="level" />', '▸<Figur claim="river-level" figure="level" />'],
    [index, 'He read the <Term', 'He read ▸<br/> the <Term'],
  ])('in a field of %s', async (path, from, to) => {
    expect((await findOne(knownBlocks, path, from, to)).code).toBe('E-TAG');
  });
});
