import { expect, test } from 'vitest';
import { jsonReport, type JsonReport } from '../../../src/check/reporters/json.ts';
import { madeProblem as error, madeReport } from './made-report.ts';

const read = (...given: Parameters<typeof madeReport>) => JSON.parse(jsonReport(madeReport(...given))) as JsonReport;

test('a report has its version, its counts and its findings', () => {
  expect(read([error, { ...error, code: 'W-UNUSED', column: 1 }, { ...error, draft: true }])).toEqual({
    version: 1,
    passed: false,
    counts: { files: 12, stories: 2, claims: 31, errors: 1, warnings: 1, drafts: 1 },
    elapsed: 840,
    findings: [
      {
        file: 'content/stories/flood/claims.yaml',
        tree: 'content',
        line: 2,
        column: 10,
        endColumn: 20,
        code: 'E-REF',
        severity: 'error',
        message: 'there is no party “flood-bord”',
        fix: 'Did you mean “flood-board”?',
        help: 'https://soundings.example/handbook/check-stories/#e-ref',
      },
      expect.objectContaining({ severity: 'warning', column: 1 }),
      expect.objectContaining({ severity: 'draft' }),
    ],
  });
});

test('an end that is not known is left out', () =>
  expect(read([{ ...error, column: 1 }]).findings[0]).not.toHaveProperty('endColumn'));

test('a file that is published as it is says so', () =>
  expect(read([{ ...error, tree: 'public', file: '.env' }]).findings[0]).toMatchObject({
    file: 'public/.env',
    tree: 'public',
  }));

test('without problems it passes, and has an empty list', () =>
  expect(read([])).toMatchObject({ passed: true, findings: [] }));
