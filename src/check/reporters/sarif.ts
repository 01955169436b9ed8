import { createHash } from 'node:crypto';
import { wordsOf, type Problem } from '../../model/problem.ts';
import { describeCodes } from '../codes.ts';
import { printableJson } from './printable.ts';
import { endColumnOf, helpFor, lineOf, pathOf, severityOf, type Report, type Severity } from './report.ts';

const levels: Record<Severity, string> = { error: 'error', warning: 'warning', draft: 'note' };

/** What a check found as SARIF 2.1.0, the form in which services and editors exchange findings. */
export function sarifReport(report: Report): string {
  const codes = Object.entries(describeCodes());
  const rules = codes.map(([code, sentence]) => ({
    id: code,
    shortDescription: { text: sentence },
    helpUri: helpFor(code, report.handbook),
    defaultConfiguration: { level: code.startsWith('E-') ? 'error' : 'warning' },
  }));
  const prints = fingerprints(report);
  const results = report.problems.map((problem, at) => ({
    ruleId: problem.code,
    ruleIndex: codes.findIndex(([code]) => code === problem.code),
    level: levels[severityOf(problem)],
    message: { text: wordsOf(problem) },
    locations: [{ physicalLocation: placeOf(problem, report) }],
    partialFingerprints: { primaryLocationLineHash: prints[at] },
  }));
  return printableJson({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver: { name: 'Soundings', rules } }, columnKind: 'utf16CodeUnits', results }],
  });
}

function placeOf(problem: Problem, report: Report) {
  const { line, column } = problem;
  const endColumn = endColumnOf(problem, lineOf(problem, report));
  const uri = pathOf(problem, report.folders).split('/').map(encodeURIComponent).join('/');
  return {
    artifactLocation: { uri, uriBaseId: '%SRCROOT%' },
    region: { startLine: line, startColumn: column, ...(endColumn === undefined ? {} : { endColumn }) },
  };
}

/** For each problem a text that stays when its line moves: the digest of what stands there, and the how-manieth it is. */
function fingerprints(report: Report): string[] {
  const times = new Map<string, number>();
  return report.problems.map((problem) => {
    const parts = [
      problem.code,
      pathOf(problem, report.folders),
      (lineOf(problem, report) ?? '').slice(0, 1000).trim(),
    ];
    const digest = createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
    const time = (times.get(digest) ?? 0) + 1;
    times.set(digest, time);
    return `${digest}:${time}`;
  });
}
