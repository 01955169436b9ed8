import { isError, type Problem } from '../../model/problem.ts';
import { problemLine } from './text.ts';

/** Problems as lines of text: `path:line:col CODE what is wrong; how to mend it`. `folder` is put before each path. */
export function reportAsText(problems: readonly Problem[], folder: string): string {
  return problems.map((problem) => problemLine(problem, { content: folder, public: 'public' })).join('\n');
}

/** One line that counts what was checked and found. */
export function summarise(problems: readonly Problem[], stories: number): string {
  const errors = problems.filter(isError).length;
  const warnings = problems.length - errors;
  return `${count(stories, 'story', 'stories')} checked: ${count(errors, 'error')}, ${count(warnings, 'warning')}.`;
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
