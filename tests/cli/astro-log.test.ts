import { expect, test } from 'vitest';
import { AstroLog } from '../../src/cli/astro-log.ts';

/** What a log makes of some lines. */
function read(...lines: string[]) {
  const log = new AstroLog();
  for (const line of lines) log.add(line);
  return { errors: log.errors, warnings: log.warnings, made: log.made };
}

const line = (level: string, message: string) => JSON.stringify({ message, label: 'build', level });

test('errors and warnings are known by their level, whatever they say', () => {
  expect(read(line('info', 'no error here'), line('warn', 'failed?'), line('error', ' Invalid reference '))).toEqual({
    errors: ['Invalid reference'],
    warnings: ['failed?'],
    made: 0,
  });
});

test('every file that is made is counted once', () => {
  expect(
    read(line('info', '  ├─ /about/index.html '), line('info', '(+3ms) '), line('info', '  ├─ /a.xml ')).made,
  ).toBe(2);
});

test.each([
  ['an error that was printed past the log', '\u001b[31mTypeError: a is not a function\u001b[39m', 1, 0],
  ['an error in the words of another program', '[ERROR] Invalid content reference', 1, 0],
  ['what is no error', '(node:7) ExperimentalWarning: an error may come', 0, 1],
  ['JSON that is not of the log', '{"a": 1}', 0, 1],
  ['an empty line', ' ', 0, 0],
])('%s is read for what it is', (_, printed, errors, warnings) => {
  const log = read(printed);
  expect([log.errors.length, log.warnings.length]).toEqual([errors, warnings]);
});
