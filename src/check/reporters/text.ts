import { wordsOf, type Problem } from '../../model/problem.ts';
import { excerptOf } from './excerpt.ts';
import { printable } from './printable.ts';
import {
  countProblems,
  endColumnOf,
  lineOf,
  passes,
  pathOf,
  severityOf,
  type Report,
  type Severity,
} from './report.ts';

/** How a report is printed for a reader. */
export interface TextStyle {
  /** True for a terminal that shows colours. */
  colour: boolean;
  /** How many columns the terminal has. */
  width: number;
}

/** Codes of a terminal’s colours. */
const paint: Record<Severity | 'aside', string> = { error: '31', warning: '33', draft: '36', aside: '2' };

/** Of so many problems of one kind in one file the line is shown: with further ones it would hide the others. */
const mostExcerpts = 20;

/** What a check found, for a reader: each problem with the line in which it is, and at the end one line that counts. */
export function textReport(report: Report, style: TextStyle): string {
  const times = new Map<string, number>();
  const found = report.problems.map((problem) => {
    const kind = JSON.stringify([problem.tree, problem.file, problem.code]);
    times.set(kind, (times.get(kind) ?? 0) + 1);
    const told = tell(problem, report.folders, style.colour ? painted(paint[severityOf(problem)]) : plain);
    if (times.get(kind)! > mostExcerpts) return told;
    return `${[told, ...excerptLines(problem, report, style)].join('\n')}\n`;
  });
  const help = found.length > 0 ? [`What each code means: ${report.handbook}check/`] : [];
  return [...found, summaryLine(report), ...unreadLines(report), ...help].join('\n');
}

/** A problem as one line: `path:line:col CODE what is wrong; how to mend it`. */
export function problemLine(problem: Problem, folders: Report['folders']): string {
  return tell(problem, folders, plain);
}

/** One line that counts what was checked and found, and tells how long it took. */
export function summaryLine(report: Report): string {
  const { problems, counts, elapsed, maxWarnings } = report;
  const checked = [
    count(counts.files, 'file'),
    count(counts.stories, 'story', 'stories'),
    count(counts.claims, 'claim'),
  ].join(', ');
  const { error, warning, draft } = countProblems(problems);
  const found = [count(error, 'error'), count(warning, 'warning'), ...(draft > 0 ? [`${draft} in drafts`] : [])];
  const told = problems.length === 0 ? 'nothing to mend' : found.join(', ');
  const over = error === 0 && !passes(report) ? ` At most ${count(maxWarnings ?? 0, 'warning')} may be let pass.` : '';
  return `Checked ${checked} in ${(elapsed / 1000).toFixed(1)} s: ${told}.${over}`;
}

/** Of a story that cannot be read whole, more may be wrong than is told. */
function unreadLines({ counts: { unread } }: Report): string[] {
  if (unread === 0) return [];
  return [`${count(unread, 'story', 'stories')} could not be read whole: once that is mended, more may be found.`];
}

type Paint = (text: string) => string;

const plain: Paint = (text) => text;
const painted =
  (code: string): Paint =>
  (text) =>
    `\u001B[${code}m${text}\u001B[0m`;

function tell(problem: Problem, folders: Report['folders'], colour: Paint): string {
  const { line, column, code, draft } = problem;
  const place = `${printable(pathOf(problem, folders))}:${line}:${column}`;
  return `${place} ${colour(code)} ${draft ? 'in a draft: ' : ''}${printable(wordsOf(problem))}`;
}

/** The line in which a problem is, cut to the width, and a marker under the place. */
function excerptLines(problem: Problem, report: Report, { colour, width }: TextStyle): string[] {
  const line = lineOf(problem, report);
  if (line === undefined || line.trim() === '') return [];
  const number = String(problem.line).padStart(5);
  const columns = Math.max(20, width - `${number} | `.length);
  const { text, before, marked } = excerptOf(line, problem.column, columns, endColumnOf(problem, line));
  const aside = colour ? painted(paint.aside) : plain;
  const marker = colour ? painted(paint[severityOf(problem)]) : plain;
  return [
    `${aside(`${number} |`)} ${text}`,
    `${aside(`${' '.repeat(number.length)} |`)} ${' '.repeat(before)}${marker('^'.repeat(marked))}`,
  ];
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
