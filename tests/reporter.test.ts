import { expect, test } from 'vitest';
import type { TestModule } from 'vitest/node';
import { tallyOf } from './reporter.ts';

/** A file of tests with these results, and with errors of its own. */
function moduleOf(states: string[], errors: string[] = []): TestModule {
  const tests = states.map((state) => ({ result: () => ({ state }) }));
  return { errors: () => errors, children: { allTests: () => tests.values() } } as unknown as TestModule;
}

test.each([
  ['tests that passed', [moduleOf(['passed', 'passed'])], 0, { passed: 2, failed: 0 }],
  ['a test that failed', [moduleOf(['passed']), moduleOf(['failed'])], 0, { passed: 1, failed: 1 }],
  ['a test that was skipped', [moduleOf(['passed', 'skipped'])], 0, { passed: 1, failed: 1 }],
  ['a test that never ended', [moduleOf(['pending'])], 0, { passed: 0, failed: 1 }],
  ['a file that could not be read', [moduleOf(['passed']), moduleOf([], ['broken'])], 0, { passed: 1, failed: 1 }],
  ['a file without tests', [moduleOf(['passed']), moduleOf([])], 0, { passed: 1, failed: 1 }],
  ['an error outside of tests', [moduleOf(['passed'])], 1, { passed: 1, failed: 1 }],
  ['a run without any test', [], 0, { passed: 0, failed: 1 }],
])('%s', (_, modules, unhandledErrors, tally) => {
  expect(tallyOf(modules, unhandledErrors)).toEqual(tally);
});

test('tests that a name filter left out are not counted', () => {
  expect(tallyOf([moduleOf(['passed', 'skipped'])], 0, true)).toEqual({ passed: 1, failed: 0 });
});
