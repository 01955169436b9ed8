import { describe, expect, test } from 'vitest';
import { placesOnPage } from '../../../src/check/rules/places-on-page.ts';
import { fixtureFiles, readFixture, withWords } from '../../fixtures/river-flood.ts';
import { findNone, findOne, findProblems } from '../find-problems.ts';

const { index, claims, update } = fixtureFiles;
const first = '[the first section](#the-river-left)';
const each = 'Each balloon';

test('the good fixture has none, though it has such a link, and footnotes', () => findNone(placesOnPage));

describe('a link may lead to', () => {
  test.each([
    ['a heading', index, first, '[a](#the-weir-said)'],
    ['a heading, with an escape', index, first, '[a](#the-weir-sai%64)'],
    ['the Deep Look, from within it', index, first, '[a](#deep-look)'],
    ['a claim of the Deep Look', index, first, '[a](#claim-weir-breached)'],
    ['a claim of the same update', update, each, '[Each](#claim-flood) balloon'],
  ])('%s', async (_, path, from, to) => {
    expect(findProblems(placesOnPage, withWords(await readFixture(), path, from, to))).toEqual([]);
  });
});

describe('a link to a place that not every page with its text has is refused', () => {
  const story = '/stories/alder-valley-flood/';

  test.each([
    ['to nothing', index, first, '[a](▸#nope)', 'nope', 'Known are: deep-look,'],
    ['to a misspelt heading', index, first, '[a](▸#the-weir-sait)', 'the-weir-sait', 'Did you mean “the-weir-said”?'],
    ['to no name', index, first, '[a](▸#)', '', 'Known are: deep-look,'],
    ['by a definition', index, first, '[a]\n\n[a]: ▸#nope\n\nIt', 'nope', 'Known are:'],
    ['from the Deep Look to the Quick Look', index, first, '[a](▸#quick-look)', 'quick-look', `“${story}#quick-look”`],
    [
      'from the Deep Look to the update',
      index,
      first,
      '[a](▸#conflict-update)',
      'conflict-update',
      `“${story}#conflict-update”`,
    ],
    ['to a claim of the ledger', index, first, '[a](▸#flood)', 'flood', `“${story}claims/#flood”`],
    ['to a footnote', index, first, '[a](▸#fn-gauge)', 'fn-gauge', 'Known are:'],
    [
      'from an update to a heading',
      update,
      each,
      '[Each](▸#the-weir-said) balloon',
      'the-weir-said',
      `“${story}#the-weir-said”`,
    ],
    [
      'from an update to a claim that it does not mark',
      update,
      each,
      '[Each](▸#claim-wells) balloon',
      'claim-wells',
      `“${story}#claim-wells”`,
    ],
    [
      'from front matter',
      index,
      'it entered is disputed',
      '[it](▸#deep-look) entered is disputed',
      'deep-look',
      `“${story}#deep-look”`,
    ],
    [
      'from a claim',
      claims,
      'made by walking',
      'made [by](▸#claim-flood) walking',
      'claim-flood',
      `“${story}#claim-flood”`,
    ],
  ])('%s', async (_, path, from, to, fragment, fix) => {
    const problem = await findOne(placesOnPage, path, from, to);
    expect(problem).toMatchObject({ code: 'E-ANCHOR', message: `this text has no place “${fragment}”` });
    expect(problem.fix).toContain(fix);
  });
});
