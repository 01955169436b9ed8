import { expect, test } from 'vitest';
import { claimAttributed } from '../../../src/check/rules/claim-attributed.ts';
import { fixtureFiles } from '../../fixtures/river-flood.ts';
import { findNone, findOne } from '../find-problems.ts';

const { claims } = fixtureFiles;
const one =
  '    - says: brindlecombe-council\n      on: 2023-04-14\n      text: wells above the mill safe, the others closed\n      cite: [council-minutes]\n' +
  '    - says: anglers\n      on: 2023-04-15\n      text: no well safe before it is pumped out\n      cite: [anglers-letter]\n';

test('the good fixture has none', () => findNone(claimAttributed));

test.each([
  [
    'without anyone who says it',
    '\nflood:\n  label: Flood at Brindlecombe\n  standing: confirmed\n  says: [flood-board, brindlecombe-council]\n',
    '\n▸flood:\n  label: Flood at Brindlecombe\n  standing: confirmed\n',
    'E-PARTY',
    '“flood” does not say who says it',
  ],
  [
    'with an empty list of those who say it',
    '\nflood:\n  label: Flood at Brindlecombe\n  standing: confirmed\n  says: [flood-board, brindlecombe-council]\n',
    '\n▸flood:\n  label: Flood at Brindlecombe\n  standing: confirmed\n  says: []\n',
    'E-PARTY',
    '“flood” does not say who says it',
  ],
  [
    'disputed, without accounts',
    'label: Sluice left open\n  standing: unconfirmed',
    'label: Sluice left open\n  standing: ▸disputed',
    'E-ACCOUNTS',
    '“sluice-open” is disputed but has fewer than two accounts',
  ],
  [
    'not disputed, with accounts',
    'label: Water in the wells\n  standing: disputed\n  kind: statement\n  date: 2023-04-15\n  text: Whether the water of the wells could be drunk is disputed among three parties.\n  accounts:',
    'label: Water in the wells\n  standing: reported\n  kind: statement\n  date: 2023-04-15\n  text: Whether the water of the wells could be drunk is disputed among three parties.\n  ▸accounts:',
    'E-ACCOUNTS',
    '“wells” has accounts but is not disputed',
  ],
])('a claim %s', async (_, from, to, code, message) => {
  const problem = await findOne(claimAttributed, claims, from, to);
  expect(problem).toMatchObject({ code, message });
  expect(problem.fix).toMatch(/^(Add|Give|Make) .+\.$/);
});

test('a disputed claim with one account', async () => {
  const from = `  accounts:\n    - says: flood-board\n      on: 2023-04-13\n      text: all wells safe\n      cite: [board-bulletin-2]\n${one}`;
  const to =
    '  ▸accounts:\n    - says: flood-board\n      on: 2023-04-13\n      text: all wells safe\n      cite: [board-bulletin-2]\n';
  expect(await findOne(claimAttributed, claims, from, to)).toMatchObject({
    code: 'E-ACCOUNTS',
    message: '“wells” is disputed but has fewer than two accounts',
  });
});

test('a disputed claim with two accounts of one party', async () => {
  const problem = await findOne(claimAttributed, claims, '- says: anglers\n', '- says: ▸brindlecombe-council\n');
  expect(problem).toMatchObject({ code: 'E-ACCOUNTS', message: '“wells” has two accounts of “brindlecombe-council”' });
});
