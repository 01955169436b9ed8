import type { Tree } from './tree.ts';

/** Something in the content that cannot be published as it stands. */
export interface Problem {
  /** The tree in which the file stands: content, unless it is told. */
  tree?: Tree;
  /** Path of the file, relative to its tree. */
  file: string;
  /** Counted from 1. */
  line: number;
  /** Counted from 1. */
  column: number;
  /** Its kind: `E-…` stops the build, `W-…` is a warning. */
  code: string;
  /** What is wrong, in words for an editor. */
  message: string;
  /** How to mend it. */
  fix: string;
  /** True for what stands in a draft: it is told, but as a draft is not published, it stops nothing. */
  draft?: true;
}

/** A problem in a text whose file its finder does not know. */
export type Fault = Omit<Problem, 'file'>;

/** Problems in reading order: by file, line and column, each once. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const byPlace = (a: Problem, b: Problem) =>
    compare(a.tree ?? 'content', b.tree ?? 'content') ||
    compare(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compare(a.code, b.code);
  const seen = new Set<string>();
  return [...problems].sort(byPlace).filter((problem) => {
    const key = JSON.stringify(problem);
    return !seen.has(key) && seen.add(key);
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What is wrong and how to mend it, as one sentence without its place. */
export function wordsOf({ message, fix }: Pick<Problem, 'message' | 'fix'>): string {
  return `${message}; ${fix.replace(/^[A-Z](?=[a-z]*\b)/, (letter) => letter.toLowerCase())}`;
}

/** True if the problem stops a build; false if it is only a warning, or stands in a draft. */
export function isError({ code, draft }: Problem): boolean {
  return code.startsWith('E-') && !draft;
}
