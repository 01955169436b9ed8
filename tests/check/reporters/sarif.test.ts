import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { describeCodes } from '../../../src/check/codes.ts';
import { linesIn, type Report } from '../../../src/check/reporters/report.ts';
import { sarifReport } from '../../../src/check/reporters/sarif.ts';
import type { Problem } from '../../../src/model/problem.ts';
import { madeProblem as error, madeReport } from './made-report.ts';

const level = z.enum(['none', 'note', 'warning', 'error']);
const counted = z.int().min(1);
const message = z.strictObject({ text: z.string().min(1) });

/** The part of the schema of SARIF 2.1.0 that we use: its required keys, its types, and no key that it has not. */
const sarifSchema = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z
    .array(
      z.strictObject({
        tool: z.strictObject({
          driver: z.strictObject({
            name: z.string().min(1),
            rules: z.array(
              z.strictObject({
                id: z.string(),
                shortDescription: message,
                helpUri: z.url(),
                defaultConfiguration: z.strictObject({ level }),
              }),
            ),
          }),
        }),
        columnKind: z.enum(['utf16CodeUnits', 'unicodeCodePoints']),
        results: z.array(
          z.strictObject({
            ruleId: z.string(),
            ruleIndex: z.int().min(0),
            level,
            message,
            locations: z.array(
              z.strictObject({
                physicalLocation: z.strictObject({
                  artifactLocation: z.strictObject({
                    uri: z.string().regex(/^[\w.~%/-]+$/),
                    uriBaseId: z.literal('%SRCROOT%'),
                  }),
                  region: z.strictObject({ startLine: counted, startColumn: counted, endColumn: counted.optional() }),
                }),
              }),
            ),
            partialFingerprints: z.record(z.string(), z.string()),
          }),
        ),
      }),
    )
    .length(1),
});

function readRun(problems: readonly Problem[], changes: Partial<Report> = {}) {
  return sarifSchema.parse(JSON.parse(sarifReport(madeReport(problems, changes)))).runs[0]!;
}

test('a report has the form of SARIF, with a result for each problem', () => {
  const { results, tool } = readRun([error]);
  expect(results).toEqual([
    {
      ruleId: 'E-REF',
      ruleIndex: tool.driver.rules.findIndex(({ id }) => id === 'E-REF'),
      level: 'error',
      message: { text: 'there is no party “flood-bord”; did you mean “flood-board”?' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'content/stories/flood/claims.yaml', uriBaseId: '%SRCROOT%' },
            region: { startLine: 2, startColumn: 10, endColumn: 20 },
          },
        },
      ],
      partialFingerprints: { primaryLocationLineHash: expect.stringMatching(/^[0-9a-f]{16}:1$/) as string },
    },
  ]);
});

test('it lists every code, with its help', () => {
  const { rules } = readRun([]).tool.driver;
  expect(rules.map(({ id }) => id)).toEqual(Object.keys(describeCodes()));
  expect(rules).toContainEqual({
    id: 'W-UNUSED',
    shortDescription: { text: describeCodes()['W-UNUSED'] },
    helpUri: 'https://soundings.example/handbook/check-stories/#w-unused',
    defaultConfiguration: { level: 'warning' },
  });
});

test('warnings and what stands in drafts have levels of their own', () => {
  const { results } = readRun([
    { ...error, code: 'W-UNUSED' },
    { ...error, draft: true },
  ]);
  expect(results.map((result) => result.level)).toEqual(['warning', 'note']);
});

test('a path is written as an address', () => {
  const { results } = readRun([{ ...error, tree: 'public', file: 'a b/ü#1?.svg' }]);
  expect(results[0]?.locations[0]?.physicalLocation.artifactLocation.uri).toBe('public/a%20b/%C3%BC%231%3F.svg');
});

describe('the fingerprint of a problem', () => {
  const prints = (problems: readonly Problem[], text: string) =>
    readRun(problems, { linesOf: () => linesIn(text) }).results.map(
      ({ partialFingerprints }) => partialFingerprints['primaryLocationLineHash'],
    );
  const text = 'flood:\n  says: [flood-bord]\n';
  const [first] = prints([error], text);

  test('stays when its line moves, or is indented', () => {
    expect(
      prints([{ ...error, line: 5, column: 12 }], `# one\n# two\n# three\nflood:\n    says: [flood-bord]\n`),
    ).toEqual([first]);
  });

  test.each<[string, Problem, string]>([
    ['line has other words', error, 'flood:\n  says: [flood-boad]\n'],
    ['code is another', { ...error, code: 'E-TYPE' }, text],
    ['file is another', { ...error, file: 'stories/mill/claims.yaml' }, text],
  ])('differs where its %s', (_, problem, changed) => expect(prints([problem], changed)).not.toContain(first));

  test('differs from that of another on an equal line', () => {
    const twice = prints([error, { ...error, column: 22 }], text);
    expect(new Set(twice).size).toBe(2);
    expect(twice[0]).toBe(first);
  });
});
