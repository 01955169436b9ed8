import { expect, test } from 'vitest';
import { ageRuleIn, tooYoung } from '../../src/supply/release-age.ts';

test.each([
  ['save-exact=true\nmin-release-age=3\n', { days: 3, except: [] }],
  [
    'min-release-age = 10\nmin-release-age-exclude[]=a\nmin-release-age-exclude[]=@b/c',
    { days: 10, except: ['a', '@b/c'] },
  ],
  ['# min-release-age=3\n', { days: 0, except: [] }],
])('%j says %j', (npmrc, rule) => {
  expect(ageRuleIn(npmrc)).toEqual(rule);
});

const rule = { days: 3, except: ['urgent'] };
const now = Date.parse('2024-11-10T12:00:00Z');
const ask = (published: string | undefined, name = 'a') => tooYoung({ name, version: '1.0.0' }, published, rule, now);

test.each([['2024-11-07T12:00:00.000Z'], ['2020-01-01T00:00:00.000Z']])('a version of %s may be taken', (published) => {
  expect(ask(published)).toBeUndefined();
});

test.each([
  [
    '2024-11-07T12:00:01.000Z',
    'a@1.0.0 came out less than 3 days ago; take it from 2024-11-10 12:00 UTC on, or an older version.',
  ],
  [
    '2024-11-10T11:59:00.000Z',
    'a@1.0.0 came out less than 3 days ago; take it from 2024-11-13 11:59 UTC on, or an older version.',
  ],
  [undefined, 'a@1.0.0: the registry does not say when it came out.'],
  ['soon', 'a@1.0.0: the registry does not say when it came out.'],
])('one of %s may not', (published, told) => {
  expect(ask(published)).toBe(told);
});

test('what .npmrc excepts may be taken at once', () => {
  expect(ask('2024-11-10T11:59:00.000Z', 'urgent')).toBeUndefined();
});
