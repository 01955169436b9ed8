import { relative } from 'node:path';
import process from 'node:process';
import { checkContent } from '../check/check.ts';
import { reportAsText, summarise } from '../check/reporters/terminal.ts';
import { readContent } from '../load/read-content.ts';
import type { Instant } from '../model/day.ts';
import { isError } from '../model/problem.ts';
import { parseContent } from '../parse/content.ts';

/** Checks a content folder: what it found, as lines of text, and whether it may be published. */
export async function reportContent(folder: string, now: Instant): Promise<{ text: string; clean: boolean }> {
  const content = parseContent(await readContent(folder));
  const problems = checkContent(content, now);
  const found = problems.length > 0 ? [reportAsText(problems, relative(process.cwd(), folder) || '.')] : [];
  const text = [...found, summarise(problems, content.slugs.length)].join('\n');
  return { text, clean: !problems.some(isError) };
}
