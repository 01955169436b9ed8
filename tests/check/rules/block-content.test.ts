import { describe, expect, test } from 'vitest';
import { blockContent } from '../../../src/check/rules/block-content.ts';
import { fixtureFiles, readFixture, withWords } from '../../fixtures/river-flood.ts';
import { findNone, findOne, findProblems } from '../find-problems.ts';

const { claims } = fixtureFiles;
const bridge = 'stories/mill-bridge/index.mdx';
const sentence =
  'The ferry company said that <Claim id="bridge-sold">it had bought the bridge</Claim>. The council denies it.';

test('the good fixture has none', () => findNone(blockContent));

describe('a block with the wrong content', () => {
  test.each([
    [
      'words where there may be none',
      'A ▸<Figure claim="river-level" figure="level">b</Figure> c.',
      '<Figure> may not enclose anything',
      'Write <Figure … />.',
    ],
    [
      'words on one line where there may be none',
      '▸<Timeline title="x">b</Timeline>',
      '<Timeline> may not enclose anything',
      'Write <Timeline … />.',
    ],
    [
      'lines where there may be none',
      '▸<Timeline title="x">\nb\n</Timeline>',
      '<Timeline> may not enclose anything',
      'Write <Timeline … />.',
    ],
    [
      'no words where there must be some',
      'A ▸<Claim id="flood"></Claim> b.',
      '<Claim> encloses nothing',
      'Write the words between <Claim …> and </Claim>.',
    ],
    ['only a blank', 'A ▸<Claim id="flood"> </Claim> b.', '<Claim> encloses nothing', 'Write the words'],
    ['a tag that closes itself', 'A ▸<Term id="sluice" /> b.', '<Term> encloses nothing', 'Write the words'],
    [
      'no sentence where there must be one',
      '▸<Person id="marrowby" />',
      '<Person> encloses nothing',
      'Write the words',
    ],
    ['only a comment', '▸<Note>{/* b */}</Note>', '<Note> encloses nothing', 'Write the words'],
  ])('%s', async (_, to, message, fix) => {
    const problem = await findOne(blockContent, bridge, sentence, to);
    expect(problem).toMatchObject({ code: 'E-CONTENT', message });
    expect(problem.fix).toContain(fix);
  });

  test('is told in fields too', async () => {
    const to = 'A ▸<Term id="sluice" /> at';
    expect((await findOne(blockContent, claims, 'A <Term id="sluice">sluice gate</Term> at', to)).code).toBe(
      'E-CONTENT',
    );
  });

  test('is not a caption that may be left out, or a mark around a figure', async () => {
    const to =
      '<Strikes claims="balloons-upper" title="x" />\n\nA <Claim id="river-level"><Figure figure="level" /></Claim>.';
    expect(findProblems(blockContent, withWords(await readFixture(), bridge, sentence, to), 'mill-bridge')).toEqual([]);
  });
});
