import process from 'node:process';
import type { Reporter, TestModule, Vitest } from 'vitest/node';

/** What a run came to. A test that was skipped, a file that could not be read, a run without tests are failures. */
export interface Tally {
  passed: number;
  failed: number;
}

/** Counts the tests of a run. With `partly`, tests that a name filter left out are not counted at all. */
export function tallyOf(modules: readonly TestModule[], unhandledErrors: number, partly = false): Tally {
  const states = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state));
  const unread = modules.filter((module) => module.errors().length > 0 || !module.children.allTests().next().value);
  const counted = partly ? states.filter((state) => state !== 'skipped') : states;
  const passed = counted.filter((state) => state === 'passed').length;
  const failed = counted.length - passed + unread.length + unhandledErrors;
  return { passed, failed: passed + failed === 0 ? 1 : failed };
}

/** Ends a run with the line `N passed, N failed` alone, and lets it fail where a test was skipped. */
export class TallyReporter implements Reporter {
  #partly = false;

  onInit(vitest: Vitest): void {
    this.#partly = vitest.config.testNamePattern !== undefined;
  }

  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const { passed, failed } = tallyOf(modules, unhandledErrors.length, this.#partly);
    if (failed > 0) process.exitCode = 1;
    process.stdout.write(`${passed} passed, ${failed} failed\n`);
  }
}
