import type { Problem } from '../../model/problem.ts';
import { printable } from './printable.ts';
import { endColumnOf, lineOf, pathOf, severityOf, type Report, type Severity } from './report.ts';
import { summaryLine } from './text.ts';

/** What GitHub calls a problem of each severity. */
const commands: Record<Severity, string> = { error: 'error', warning: 'warning', draft: 'notice' };

/** What a check found, as commands that make GitHub show each problem at its line, and a last line that counts. */
export function githubReport(report: Report): string {
  const commands = report.problems.map((problem) => annotation(problem, report.folders, lineOf(problem, report)));
  return [...commands, summaryLine(report)].join('\n');
}

/** One problem as a command. `text` is the line in which it is, where that is known. */
export function annotation(problem: Problem, folders: Report['folders'], text?: string): string {
  const { line, column, code, message, fix, draft } = problem;
  const endColumn = endColumnOf(problem, text);
  const properties = {
    file: pathOf(problem, folders),
    line: String(line),
    ...(endColumn === undefined ? {} : { endLine: String(line) }),
    col: String(column),
    ...(endColumn === undefined ? {} : { endColumn: String(endColumn) }),
    title: code,
  };
  const told = Object.entries(properties).map(([name, value]) => `${name}=${inProperty(printable(value))}`);
  const words = printable(`${draft ? 'In a draft: ' : ''}${message}; ${fix}`);
  return `::${commands[severityOf(problem)]} ${told.join(',')}::${inMessage(words)}`;
}

/** GitHub decodes these escapes, and would take the bare characters for the end of the command or of its line. */
function inMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function inProperty(text: string): string {
  return inMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
