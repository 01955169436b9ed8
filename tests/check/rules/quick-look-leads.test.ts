import { expect, test } from 'vitest';
import { quickLookLeads } from '../../../src/check/rules/quick-look-leads.ts';
import { markedEdit } from '../../fixtures/marked-edit.ts';
import { fixtureFiles, readFixture, withWords } from '../../fixtures/river-flood.ts';
import { findNone, findProblems } from '../find-problems.ts';

const { index } = fixtureFiles;

test('the good fixture has none', () => findNone(quickLookLeads));

test('a point whose first claim the Deep Look does not mark is told at that claim', async () => {
  const from = 'claims: [weir-breached, sluice-open]';
  const { content, place } = await markedEdit(index, from, from.replace('[', '[▸'));
  const unmarked = withWords(
    content,
    index,
    '<Claim id="weir-breached">the weir had broken</Claim>',
    'the weir had broken',
  );
  expect(findProblems(quickLookLeads, unmarked)).toEqual([
    {
      ...place,
      code: 'E-LEAD',
      message: '“The weir” leads nowhere: the Deep Look does not mark the claim “weir-breached”',
      fix: 'Mark its words in the Deep Look, the text below the front matter: <Claim id="weir-breached">…</Claim>.',
    },
  ]);
});

test.each([
  [
    'a further claim that the Deep Look does not mark',
    '<Claim id="sluice-open">a sluice was left open</Claim>',
    'a sluice was left open',
  ],
  ['a first claim that does not exist, which another rule tells', 'claims: [weir-breached,', 'claims: [weir-breeched,'],
])('%s is none', async (_, from, to) => {
  expect(findProblems(quickLookLeads, withWords(await readFixture(), index, from, to))).toEqual([]);
});

test('a mark in an update leads to no place in the Deep Look', async () => {
  const content = withWords(await readFixture(), index, '<Claim id="flood">left its bed</Claim>', 'left its bed');
  expect(findProblems(quickLookLeads, content).map(({ code }) => code)).toEqual(['E-LEAD']);
});
