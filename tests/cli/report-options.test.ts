import { describe, expect, test } from 'vitest';
import { readReportOptions, wantsColour } from '../../src/cli/report-options.ts';
import { UsageError } from '../../src/cli/run-command.ts';

describe('the words behind the command', () => {
  test.each([
    [[], { format: 'text' }],
    [['--format', 'json'], { format: 'json' }],
    [['--format=github', '--max-warnings', '0'], { format: 'github', maxWarnings: 0 }],
    [['--max-warnings=12', '--format=sarif'], { format: 'sarif', maxWarnings: 12 }],
  ])('%j', (words, options) => expect(readReportOptions(words)).toEqual(options));

  test.each([
    [['--format', 'xml'], '--format must be text, json, github, sarif; it is “xml”.'],
    [['--format', 'toString'], 'it is “toString”'],
    [['--format'], '--format'],
    [['--max-warnings', 'none'], '--max-warnings must be a number; it is “none”.'],
    [['--max-warnings', '-1'], '--max-warnings'],
    [['--max-warnings', '1.5'], 'it is “1.5”'],
    [['--max-warnings', ''], 'it is “”'],
    [['--loud'], "Unknown option '--loud'"],
    [['content'], 'content'],
  ])('%j are refused', (words, message) => {
    expect(() => readReportOptions(words)).toThrow(UsageError);
    expect(() => readReportOptions(words)).toThrow(message);
  });
});

describe('colours', () => {
  test.each<[string, NodeJS.ProcessEnv, boolean, boolean]>([
    ['on a terminal', {}, true, true],
    ['not elsewhere', {}, false, false],
    ['not where NO_COLOR is set', { NO_COLOR: '1' }, true, false],
    ['where NO_COLOR is empty', { NO_COLOR: '' }, true, true],
    ['elsewhere where FORCE_COLOR is set', { FORCE_COLOR: '1' }, false, true],
    ['not where FORCE_COLOR is 0', { FORCE_COLOR: '0' }, true, false],
    ['not on a terminal that has none', { TERM: 'dumb' }, true, false],
  ])('%s', (_, variables, onTerminal, colours) => expect(wantsColour(variables, onTerminal)).toBe(colours));
});
