import { expect, test } from 'vitest';
import { digestOf } from '../../src/release/digest.ts';

test('a text and its bytes have the same digest, which is that of the standard', () => {
  expect(digestOf('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(digestOf(Buffer.from('abc'))).toBe(digestOf('abc'));
});
