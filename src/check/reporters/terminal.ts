import type { Problem } from '../../model/problem.ts';
import { problemLine } from './text.ts';

/** Problems as lines of text: `path:line:col CODE what is wrong; how to mend it`. `folder` is put before each path. */
export function reportAsText(problems: readonly Problem[], folder: string): string {
  return problems.map((problem) => problemLine(problem, { content: folder, public: 'public' })).join('\n');
}
