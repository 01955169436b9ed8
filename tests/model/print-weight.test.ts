import { expect, test } from 'vitest';
import type { Claim } from '../../src/model/claim.ts';
import { weighClaim, weighCorrection, weighProse } from '../../src/model/print-weight.ts';
import type { Body } from '../../src/model/body.ts';

const body = (value: string): Body => [{ type: 'text', value }];
const source = { publisher: 'The Lantern Ledger', date: '2023-04-12', url: 'https://lantern-ledger.example/flood/' };
const named = {
  sources: { ledger: source },
  places: {
    mossgrove: {
      name: 'Mossgrove',
      kind: 'city' as const,
      at: [0, 0] as [number, number],
      note: 'a town with a ferry',
    },
  },
};
const claim: Claim = {
  id: 'flood',
  label: 'The flood',
  standing: 'reported',
  kind: 'account',
  says: ['flood-board'],
  date: '2023-04-12',
  text: body('The river left its bed.'),
  why: body('It is their word.'),
  cite: [],
};

test.each<[string, Partial<Claim>, number]>([
  ['a note', { note: body('x'.repeat(200)) }, 200],
  ['a source', { cite: ['ledger'] }, 30 + source.publisher.length + source.url.length],
  ['a source that is not there', { cite: ['nobody'] }, 30],
  ['a place', { places: ['mossgrove'] }, 'Mossgrove, a town with a ferry'.length],
  ['a quotation', { quote: { text: 'x'.repeat(200) } }, 200],
  ['a figure', { figures: { level: { kind: 'quantity', value: 6.4, unit: 'x'.repeat(200) } } }, 200],
  ['an account', { accounts: [{ says: 'anglers', on: '2023-04-12', text: body('x'.repeat(200)), cite: [] }] }, 280],
  [
    'a move of its standing',
    { history: [{ on: '2023-04-13', standing: 'confirmed', by: 'flood-board', cite: [] }] },
    80,
  ],
])('a claim weighs more with %s', (_, more, weight) => {
  const added = weighClaim({ ...claim, ...more }, named) - weighClaim(claim, named);
  expect(added).toBeGreaterThanOrEqual(weight);
  expect(added).toBeLessThan(weight + 80);
});

test('a claim and a correction weigh more than their words', () => {
  const words = weighProse([claim.text, claim.why]);
  expect(words).toBe('The river left its bed.It is their word.'.length);
  expect(weighClaim(claim, named) - words).toBeGreaterThanOrEqual(80);
  const correction = { kind: 'fact', on: '2023-04-13', claim: 'flood', was: claim.text, is: claim.why } as const;
  expect(weighCorrection({ ...correction, cite: [] }, named) - words).toBe(350);
  expect(weighCorrection({ ...correction, cite: ['ledger'] }, named) - words).toBeGreaterThan(400);
});
