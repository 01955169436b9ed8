import { expect, test } from 'vitest';
import { canonical, listOf, mapOf, plainFront, plainYaml, stringsOf, valueOf } from '../../src/parse/plain-yaml.ts';

test.each([
  ['a map', 'a: 1\nb: [x, y]\n', { a: 1, b: ['x', 'y'] }],
  ['days as texts', 'on: 2023-04-12\n', { on: '2023-04-12' }],
  ['a byte-order mark', '\uFEFFa: 1\n', { a: 1 }],
  ['an unknown form', 'a: {b: {c: [null, true]}}\n', { a: { b: { c: [null, true] } } }],
  ['nothing', '', null],
])('reads %s', (_, text, data) => {
  expect(plainYaml(text)).toEqual(data);
});

test.each([
  ['what is no YAML', 'a: [1'],
  ['the same key twice', 'a: 1\na: 2\n'],
  ['an alias, of which a few make gigabytes', 'a: &a [1]\nb: *a\n'],
  ['brackets without end', '['.repeat(20_000)],
])('does not read %s', (_, text) => {
  expect(plainYaml(text)).toBeUndefined();
});

test('reads front matter alone', () => {
  expect(plainFront('---\ntitle: A night\n---\n\ntext: none\n')).toEqual({ title: 'A night' });
});

test('data is what it is asked for, or empty', () => {
  expect([mapOf([1]), mapOf(null), listOf({ a: 1 }), stringsOf(['a', 1, 'b'])]).toEqual([{}, {}, [], ['a', 'b']]);
  expect([valueOf({ a: 1 }, 'a'), valueOf({}, 'toString'), valueOf(['x'], '0')]).toEqual([1, undefined, undefined]);
});

test('the same data is the same text, whatever the order of its keys', () => {
  expect(canonical({ a: 1, b: [{ d: 1, c: 2 }] })).toBe(canonical({ b: [{ c: 2, d: 1 }], a: 1 }));
  expect(canonical(['a', 'b'])).not.toBe(canonical(['b', 'a']));
});
