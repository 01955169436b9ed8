import { expect, test } from 'vitest';
import { steadyBill } from '../../src/supply/bill-of-materials.ts';

const made = (serial: string, timestamp: string, version = '1.0.0') =>
  JSON.stringify({
    bomFormat: 'CycloneDX',
    serialNumber: `urn:uuid:${serial}`,
    metadata: { timestamp, tools: ['npm'], component: { name: 'a folder', type: 'library' } },
    components: [
      { name: 'a', version, scope: 'required' },
      { name: 'b', version: '1.0.0', scope: 'required' },
    ],
  });
const lock = JSON.stringify({
  packages: {
    'node_modules/a': { version: '1.0.0' },
    'node_modules/b': { version: '1.0.0', dev: true },
  },
});
const steady = (text: string) => steadyBill(text, lock, 'soundings', now);
const now = '2024-11-10T12:00:00Z';
const read = (text: string) => JSON.parse(text) as { serialNumber: string; metadata: object; components: object[] };

test('the same packages give the same list, whenever and wherever it is made', () => {
  const [first, second] = [made('1', '2024-01-01T00:00:00Z'), made('2', '2025-01-01T00:00:00Z')];
  expect(steady(first)).toBe(steady(second));
  expect(read(steady(first))).toMatchObject({
    metadata: { timestamp: now, tools: ['npm'], component: { name: 'soundings', type: 'library' } },
    components: [
      { name: 'a', scope: 'required' },
      { name: 'b', scope: 'excluded' },
    ],
  });
});

test('other packages give it another number, in the form that CycloneDX asks for', () => {
  const numbers = [made('1', now), made('1', now, '1.0.1')].map((text) => read(steady(text)).serialNumber);
  expect(numbers[0]).not.toBe(numbers[1]);
  for (const number of numbers) {
    expect(number).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  }
});
