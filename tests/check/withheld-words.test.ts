import { expect, test } from 'vitest';
import { isOpenAt, leaveOut, withheldWords } from '../../src/check/withheld-words.ts';

const noon = '2026-11-25T12:00Z';
const embargo = { withheld: 'embargo', until: noon } as const;

test.each([
  ['2026-11-25T13:00+01:00', embargo, true],
  ['2026-11-25T12:01Z', embargo, true],
  ['2026-11-25T11:59Z', embargo, false],
  ['2026-11-25T12:30+01:00', embargo, false],
  [undefined, embargo, false],
  ['2026-11-25T12:00Z', { withheld: 'embargo' }, false],
  ['9999-12-31T23:59Z', { withheld: 'draft' }, false],
] as const)('at %s, of %o it is %s that it is open', (moment, held, open) => {
  expect(isOpenAt(moment, held)).toBe(open);
});

test('it is told what is withheld, and until when', () => {
  expect([withheldWords(embargo), leaveOut(embargo)]).toEqual([
    `is under embargo until ${noon}`,
    'Leave it out until the embargo has ended.',
  ]);
  expect([withheldWords({ withheld: 'draft' }), leaveOut({ withheld: 'draft' })]).toEqual([
    'is a draft',
    'Leave it out until that is published.',
  ]);
});
