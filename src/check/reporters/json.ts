import { printableJson } from './printable.ts';
import {
  countProblems,
  endColumnOf,
  helpFor,
  lineOf,
  passes,
  pathOf,
  severityOf,
  type Report,
  type Severity,
} from './report.ts';

/** What a check found, as `--format json` gives it. What is added later leaves what is here as it is. */
export interface JsonReport {
  /** Of this form. */
  version: 1;
  /** True if what was checked may be published. */
  passed: boolean;
  counts: { files: number; stories: number; claims: number; errors: number; warnings: number; drafts: number };
  /** How long the check took, in milliseconds. */
  elapsed: number;
  findings: JsonFinding[];
}

/** One problem. */
export interface JsonFinding {
  /** Relative to the project’s folder, with `/` between folders. */
  file: string;
  /** Whether the file is one of those that editors write, or one that is published as it is. */
  tree: 'content' | 'public';
  /** Counted from 1. */
  line: number;
  /** Counted from 1, in UTF-16 units. */
  column: number;
  /** The column behind the words in question, where it is known. */
  endColumn?: number;
  code: string;
  severity: Severity;
  /** What is wrong. */
  message: string;
  /** How to mend it. */
  fix: string;
  /** Address of the code’s entry in the handbook. */
  help: string;
}

/** What a check found, for programs: a JsonReport. */
export function jsonReport(report: Report): string {
  const { problems, counts, elapsed, folders, handbook } = report;
  const { error, warning, draft } = countProblems(problems);
  const findings = problems.map((problem): JsonFinding => {
    const { tree = 'content', line, column, code, message, fix } = problem;
    const endColumn = endColumnOf(problem, lineOf(problem, report));
    return {
      file: pathOf(problem, folders),
      tree,
      line,
      column,
      ...(endColumn === undefined ? {} : { endColumn }),
      code,
      severity: severityOf(problem),
      message,
      fix,
      help: helpFor(code, handbook),
    };
  });
  const told: JsonReport = {
    version: 1,
    passed: passes(report),
    counts: {
      files: counts.files,
      stories: counts.stories,
      claims: counts.claims,
      errors: error,
      warnings: warning,
      drafts: draft,
    },
    elapsed,
    findings,
  };
  return printableJson(told);
}
