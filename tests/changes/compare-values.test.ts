import { describe, expect, test } from 'vitest';
import {
  compareLists,
  compareMaps,
  compareOrder,
  compareValue,
  keysOf,
  type Tellings,
} from '../../src/changes/compare-values.ts';

const plain: Tellings = { before: { claims: {} }, after: { claims: {} } };
const inOrder = { words: { added: 0, removed: 0 }, order: true };

describe('a value', () => {
  test.each([
    ['that is the same', 'a', 'a', []],
    ['whose lines are broken elsewhere', 'a\nb', 'a b', []],
    ['that is another', 'a', 'b', [{ kind: 'words', of: ['title'], was: 'a', is: 'b' }]],
    ['that came', undefined, 2, [{ kind: 'words', of: ['title'], is: '2' }]],
    ['that went', ['a', 'b'], undefined, [{ kind: 'words', of: ['title'], was: 'a, b' }]],
    ['that became empty', 'a', '', [{ kind: 'words', of: ['title'], was: 'a', is: '' }]],
  ])('%s', (_, before, after, changes) => {
    expect(compareValue('words', ['title'], { before, after }, plain)).toEqual(changes);
  });
});

describe('of two maps are told', () => {
  test.each([
    ['the keys that differ', { a: 1, b: 2 }, { a: 1, b: 3 }, [{ kind: 'other', of: ['x', 'b'], was: '2', is: '3' }]],
    ['keys of a kind of their own', { c: 1 }, { c: 2 }, [{ kind: 'date', of: ['x', 'c'], was: '1', is: '2' }]],
    ['no keys that are compared elsewhere', { d: 1 }, { d: 2 }, []],
    ['no keys in another order', { a: 1, b: 2 }, { b: 2, a: 1 }, []],
    [
      'new keys before those that went',
      { a: 1 },
      { b: 1 },
      [
        { kind: 'other', of: ['x', 'b'], is: '1' },
        { kind: 'other', of: ['x', 'a'], was: '1' },
      ],
    ],
  ])('%s', (_, before, after, changes) => {
    expect(compareMaps(['x'], { before, after }, plain, { kinds: { c: 'date' }, but: ['d'] })).toEqual(changes);
  });
});

describe('an order', () => {
  test.each([
    ['that is the same', 'abc', 'abc', false],
    ['that is another', 'abc', 'acb', true],
    ['with something new in it', 'abc', 'axbc', false],
    ['with something gone from it', 'abc', 'ac', false],
    ['that is another beside something new', 'abc', 'xbac', true],
    ['of nothing', '', '', false],
  ])('%s', (_, before, after, told) => {
    const changes = compareOrder('claim', ['x'], { before: [...before], after: [...after] });
    expect(changes).toEqual(told ? [{ kind: 'claim', of: ['x'], ...inOrder }] : []);
  });
});

describe('of two lists are told', () => {
  const [one, two, three] = ['one', 'two', 'three'].map((label) => ({ label, text: `${label} text` })) as [
    { label: string; text: string },
    { label: string; text: string },
    { label: string; text: string },
  ];
  const edited = { ...two, text: 'other text' };
  const rules = { name: 'label', words: ['text'] };
  const change = { kind: 'words', of: ['points', 'two', 'text'], was: 'two text', is: 'other text' };
  const order = { kind: 'words', of: ['points'], ...inOrder };

  test.each([
    ['nothing where they are the same', [one, two], [one, two], []],
    ['an entry that came', [one], [one, two], [{ kind: 'words', of: ['points', 'two'], is: 'two text' }]],
    ['an entry that went', [one, two], [one], [{ kind: 'words', of: ['points', 'two'], was: 'two text' }]],
    ['a key of an entry', [one, two], [one, edited], [change]],
    ['another order', [one, two], [two, one], [order]],
    ['another order beside an edit', [one, two, three], [three, edited, one], [order, change]],
    [
      'another order beside an entry that went',
      [one, two, three],
      [three, one],
      [order, { kind: 'words', of: ['points', 'two'], was: 'two text' }],
    ],
    ['no order where only what changed stands elsewhere', [one, two], [edited, one], [change]],
    ['one of two that are the same', [one, one], [one], [{ kind: 'words', of: ['points', 'one'], was: 'one text' }]],
  ])('%s', (_, before, after, changes) => {
    expect(compareLists('words', ['points'], { before, after }, plain, rules)).toEqual(changes);
  });

  test('a list that was not there, and one that is no more', () => {
    expect(compareLists('words', [], { after: [one] }, plain, rules)).toHaveLength(1);
    expect(compareLists('words', [], { before: [one] }, plain, rules)).toHaveLength(1);
    expect(compareLists('words', [], {}, plain, rules)).toEqual([]);
  });
});

test('keys stand in the order of what is now, behind them those that went', () => {
  expect(keysOf({ before: { a: 1, b: 1, c: 1 }, after: { c: 1, d: 1, b: 1 } })).toEqual(['c', 'd', 'b', 'a']);
});
