import { pageOfCode } from '../codes.ts';
import { isError, type Problem } from '../../model/problem.ts';
import type { Tree } from '../../model/tree.ts';

/** What a check found, with all that is needed to tell it. */
export interface Report {
  /** In reading order. */
  problems: readonly Problem[];
  /** How much was checked, and of how many stories not all. */
  counts: { files: number; stories: number; claims: number; unread: number };
  /** How long it took, in milliseconds. */
  elapsed: number;
  /** The folder of each tree, relative to the project’s own, with `/` between folders. */
  folders: Readonly<Record<Tree, string>>;
  /** The lines of a file, as its problems count them; undefined for what has no lines. */
  linesOf: (tree: Tree, file: string) => readonly string[] | undefined;
  /** Address of the handbook, with a slash at its end. */
  handbook: string;
  /** How many warnings may be let pass: any number, unless it is told. */
  maxWarnings?: number | undefined;
}

/** What a problem does: it stops the build, it is told, or it is told of a draft. */
export type Severity = 'error' | 'warning' | 'draft';

/** What a problem does. */
export function severityOf(problem: Problem): Severity {
  if (problem.draft) return 'draft';
  return isError(problem) ? 'error' : 'warning';
}

/** How many of the problems there are of each severity. */
export function countProblems(problems: readonly Problem[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, draft: 0 };
  for (const problem of problems) counts[severityOf(problem)] += 1;
  return counts;
}

/** True if what was checked may be published: no error, and no more warnings than are let pass. */
export function passes({ problems, maxWarnings = Infinity }: Pick<Report, 'problems' | 'maxWarnings'>): boolean {
  const { error, warning } = countProblems(problems);
  return error === 0 && warning <= maxWarnings;
}

/** The path of a problem’s file, relative to the project’s folder. */
export function pathOf({ tree = 'content', file }: Problem, folders: Report['folders']): string {
  return folders[tree] === '.' ? file : `${folders[tree]}/${file}`;
}

/** The line of text in which a problem is; undefined where there is none. */
export function lineOf({ tree = 'content', file, line }: Problem, { linesOf }: Report): string | undefined {
  return linesOf(tree, file)?.[line - 1];
}

/** Address of the handbook’s entry on a code. */
export function helpFor(code: string, handbook: string): string {
  return `${handbook}${pageOfCode(code)}/#${code.toLowerCase()}`;
}

/** The column behind the words in question, where these stand at the problem’s place and its message quotes them. */
export function endColumnOf({ column, message }: Problem, line: string | undefined): number | undefined {
  const there = line?.slice(column - 1) ?? '';
  const quoted = [...message.matchAll(/“([^”]+)”|(<\/?[A-Za-z]+)/g)].map(([, words, tag]) => words ?? tag ?? '');
  const [longest] = quoted.filter((words) => there.startsWith(words)).sort((a, b) => b.length - a.length);
  return longest === undefined ? undefined : column + longest.length;
}

/** The lines of a text as problems count them: without a byte-order mark, and whatever its line breaks. */
export function linesIn(text: string): string[] {
  return text.replace(/^\uFEFF/, '').split(/\r?\n/);
}
