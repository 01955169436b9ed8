import { expect, test } from 'vitest';
import { parseContent } from '../../src/parse/content.ts';
import { reportAddress } from '../../src/view/report-address.ts';
import { readFixture } from '../fixtures/river-flood.ts';

const site = parseContent(await readFixture()).shared!.site.data;

test('a report of an error names what it is about, and asks which words, what is wrong and how the reader knows', () => {
  const address = new URL(reportAddress(site, 'Bread & butter, 2023–2024'));
  expect([address.protocol, address.pathname]).toEqual(['mailto:', 'errors@lantern-ledger.example']);
  expect(address.searchParams.get('subject')).toBe('Error in Bread & butter, 2023–2024');
  expect(address.searchParams.get('body')).toBe('Which claim, or which words:\n\nWhat is wrong:\n\nHow you know:\n');
});
