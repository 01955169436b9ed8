import { describe, expect, test } from 'vitest';
import { blockPlaces } from '../../../src/check/rules/block-places.ts';
import { fixtureFiles, readFixture, withWords } from '../../fixtures/river-flood.ts';
import { findNone, findOne, findProblems } from '../find-problems.ts';

const { index, claims, timeline } = fixtureFiles;
const bridge = 'stories/mill-bridge/index.mdx';
const sentence =
  'The ferry company said that <Claim id="bridge-sold">it had bought the bridge</Claim>. The council denies it.';

test('the good fixture has none', () => findNone(blockPlaces));

describe('a block in the wrong place', () => {
  test.each([
    [
      'one of its own in a sentence',
      'A ▸<Note title="x">b</Note> c.',
      'Put <Note …> and </Note> each on a line of its own',
    ],
    [
      'one that encloses nothing in a sentence',
      'A ▸<Timeline title="x" /> c.',
      'Put <Timeline … /> on a line of its own',
    ],
    ['one of a sentence on its own', '▸<Claim id="flood">The river left its bed.</Claim>', 'Put it inside a sentence'],
    ['a figure on its own', '▸<Figure claim="river-level" figure="level" />', 'Put it inside a sentence'],
    ['one of its own in a list', '- a\n\n  ▸<Note>\n  b\n  </Note>', 'not inside a list or a quotation'],
    ['one of its own in a quotation', '> ▸<Note>\n> b\n> </Note>', 'not inside a list or a quotation'],
    [
      'one of its own in another',
      '<Note>\n▸<Person id="marrowby">\nb\n</Person>\n</Note>',
      'Inside a block only Figure and Quote may stand',
    ],
    [
      'one of its own in a cell',
      '| a |\n| - |\n| ▸<Timeline title="x" /> |',
      'Put <Timeline … /> on a line of its own',
    ],
    [
      'a mark in a mark',
      'A <Claim id="flood">b ▸<Claim id="wells">c</Claim></Claim>.',
      'Inside a block only Figure and Quote may stand',
    ],
    [
      'a term in a mark',
      'A <Claim id="flood">b ▸<Term id="sluice">c</Term></Claim>.',
      'Inside a block only Figure and Quote may stand',
    ],
    ['a mark in a link', 'A [b ▸<Claim id="flood">c</Claim>](/stories/mill-bridge/).', 'Put it beside the link'],
    ['a term in a heading', 'A\n\n## A ▸<Term id="sluice">b</Term>', 'Put it into the text below the heading'],
    [
      'a figure in a heading',
      'A\n\n## At ▸<Figure claim="river-level" figure="level" /> m',
      'Put it into the text below',
    ],
  ])('%s', async (_, to, fix) => {
    const problem = await findOne(blockPlaces, bridge, sentence, to);
    expect(problem.code).toBe('E-PLACE');
    expect(problem.message).toMatch(/^<\w+> (stands in the wrong place|may not stand in a (block|link|heading))$/);
    expect(problem.fix).toContain(fix);
  });

  test.each([
    ['a claim', claims, 'A <Term id="sluice">sluice gate</Term> at', 'A ▸<Claim id="flood">sluice gate</Claim> at'],
    [
      'a quotation',
      timeline,
      'The council voted for a barrier.',
      'The council said ▸<Quote claim="marrowby-quote" />.',
    ],
    [
      'a pull figure',
      index,
      'He read the <Term id="staff-gauge">staff gauge</Term>',
      'He read ▸<PullFigure claim="river-level" figure="level">b</PullFigure>',
    ],
  ])('%s in a field', async (_, path, from, to) => {
    const problem = await findOne(blockPlaces, path, from, to);
    expect(problem.code).toBe('E-PLACE');
    expect(problem.fix).toContain('only Figure and Term may stand');
  });

  test.each([
    ['alone on one line', '<Note title="x">One sentence.</Note>'],
    ['alone over several lines', '<Note\n  title="x"\n>\nOne sentence.\n</Note>'],
    ['with a list in it', '<Note>\n- one\n- two\n</Note>'],
    [
      'with marks in it',
      '<Note>At <Figure claim="river-level" figure="level" /> m, <Quote claim="marrowby-quote" />.</Note>',
    ],
    ['a quotation on its own', '<Quote claim="marrowby-quote" />'],
    ['a quotation in a sentence', 'She said <Quote claim="marrowby-quote" />.'],
    ['a quotation in a mark', 'She said <Claim id="marrowby-quote"><Quote claim="marrowby-quote" /></Claim>.'],
    ['a mark in an entry of a list', '- a <Claim id="flood">b</Claim>'],
    ['a mark in a cell', '| a |\n| - |\n| <Claim id="flood">b</Claim> |'],
  ])('is not a block %s', async (_, to) => {
    expect(findProblems(blockPlaces, withWords(await readFixture(), bridge, sentence, to), 'mill-bridge')).toEqual([]);
  });
});
