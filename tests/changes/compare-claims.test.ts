import { describe, expect, test } from 'vitest';
import { compareClaims } from '../../src/changes/compare-claims.ts';
import type { Claim } from '../../src/model/claim.ts';
import type { Body } from '../../src/model/body.ts';

const body = (value: string): Body => [{ type: 'text', value }];
const claim = (id: string, more: Partial<Claim> = {}): Claim => ({
  id,
  label: id,
  standing: 'reported',
  kind: 'account',
  says: ['board'],
  date: '2023-04-12',
  text: body(`It is ${id}.`),
  why: body('It is their word.'),
  cite: ['bulletin'],
  ...more,
});
const claims = (...all: Claim[]) => Object.fromEntries(all.map((one) => [one.id, one]));
const order = { words: { added: 0, removed: 0 }, order: true };
const quantity = (value: number) => ({ kind: 'quantity', value, unit: 'metres' }) as const;

describe('of one claim is told', () => {
  test.each<[string, Partial<Claim>, Partial<Claim>, unknown[]]>([
    ['nothing, where it is the same', {}, {}, []],
    ['its standing', {}, { standing: 'denied' }, [{ kind: 'standing', of: ['a'], was: 'reported', is: 'denied' }]],
    ['its day', {}, { date: '2023-04-13' }, [{ kind: 'date', of: ['a', 'date'], was: '2023-04-12', is: '2023-04-13' }]],
    ['its text', {}, { text: body('No.') }, [{ kind: 'words', of: ['a', 'text'], was: 'It is a.', is: 'No.' }]],
    ['its sources', {}, { cite: ['log'] }, [{ kind: 'source', of: ['a'], was: 'bulletin', is: 'log' }]],
    ['what came', {}, { note: body('So.') }, [{ kind: 'words', of: ['a', 'note'], is: 'So.' }]],
    [
      'a figure',
      { figures: { high: quantity(6.4) } },
      { figures: { high: quantity(4.6) } },
      [{ kind: 'figure', of: ['a', 'high'], was: '6.4', is: '4.6' }],
    ],
    [
      'a quotation',
      { quote: { text: 'It rose' } },
      { quote: { text: 'It fell' } },
      [{ kind: 'quotation', of: ['a', 'text'], was: 'It rose', is: 'It fell' }],
    ],
    [
      'another order of its figures',
      { figures: { high: quantity(6), low: quantity(1) } },
      { figures: { low: quantity(1), high: quantity(6) } },
      [{ kind: 'other', of: ['a', 'figures'], ...order }],
    ],
  ])('%s', (_, before, after, changes) => {
    expect(compareClaims({ before: claims(claim('a', before)), after: claims(claim('a', after)) })).toEqual(changes);
  });
});

describe('of several is told', () => {
  const later = claim('later', { date: '2023-04-13' });
  test.each<[string, Claim[], Claim[], unknown[]]>([
    ['one that came', [], [claim('a')], [{ kind: 'claim', of: ['a'], is: 'reported: It is a.' }]],
    ['one that went', [claim('a')], [], [{ kind: 'claim', of: ['a'], was: 'reported: It is a.' }]],
    [
      'another order of those of one day',
      [claim('a'), claim('b'), claim('c')],
      [claim('c'), claim('a'), claim('b')],
      [{ kind: 'other', of: ['claims'], ...order }],
    ],
    [
      'another order beside one that came',
      [claim('a'), claim('b')],
      [claim('b'), claim('c'), claim('a')],
      [
        { kind: 'claim', of: ['c'], is: 'reported: It is c.' },
        { kind: 'other', of: ['claims'], ...order },
      ],
    ],
    ['no order of those of several days, which the ledger sorts', [claim('a'), later], [later, claim('a')], []],
    [
      'no order where one has another day',
      [claim('a'), claim('b')],
      [claim('b'), claim('a', { date: '2023-04-13' })],
      [{ kind: 'date', of: ['a', 'date'], was: '2023-04-12', is: '2023-04-13' }],
    ],
  ])('%s', (_, before, after, changes) => {
    expect(compareClaims({ before: claims(...before), after: claims(...after) })).toEqual(changes);
  });
});
