import type { Problem } from '../model/problem.ts';

/** An MDX text, taken apart. Both parts keep their line numbers. */
export interface SplitText {
  /** The YAML between the two lines of three hyphens. */
  front: string;
  /** How many lines of the file stand before the YAML. */
  frontOffset: number;
  /** The whole text with the front matter blanked out: places in it are places in the file. */
  body: string;
  problems: Problem[];
}

const frontMatter = /^---[ \t]*\r?\n([\s\S]*?\r?\n)?---[ \t]*(?:\r?\n|$)/;

/** A line that no front matter has: where one does, its end is missing and a thematic break was taken for it. */
const headingOrBlock = /^(?:#{2,} |<[A-Z])/m;

/** Takes the front matter off a text. A text without one whole front matter is a problem. */
export function splitFrontMatter(file: string, text: string): SplitText {
  const [whole, front = ''] = frontMatter.exec(text) ?? [];
  const refused = (line: number, message: string, fix: string): SplitText => ({
    front: '',
    frontOffset: 1,
    body: '',
    problems: [{ file, line, column: 1, code: 'E-FM', message, fix }],
  });
  if (whole === undefined || headingOrBlock.test(front)) {
    const fix = 'The file must begin with a line ---, then its keys, then a second line ---.';
    if (text.startsWith('+++')) return refused(1, 'has its front matter between signs +++', fix);
    return refused(
      1,
      text.startsWith('---') ? 'opens its front matter but never closes it' : 'has no front matter',
      fix,
    );
  }
  const rest = text.slice(whole.length);
  const second = moreKeys(rest.split(/\r?\n/));
  if (second === undefined) {
    return { front, frontOffset: 1, body: whole.replace(/[^\n\r]/g, ' ') + rest, problems: [] };
  }
  const message = 'has keys behind the end of its front matter: they would be printed as a heading';
  return refused(
    whole.split('\n').length + second,
    message,
    'Move them above the second line ---, and delete the third.',
  );
}

/** Which line of a text begins a second front matter, or goes on with the first: keys, and a line --- below them. */
function moreKeys(lines: readonly string[]): number | undefined {
  const isRule = (line: string | undefined) => /^---[ \t]*$/.test(line ?? '');
  let start = lines.findIndex((line) => line.trim() !== '');
  if (isRule(lines[start])) start += 1;
  let end = start;
  while (/^[A-Za-z_]+:(?:[ \t]|$)|^[ \t]+\S|^- /.test(lines[end] ?? '')) end += 1;
  return end > start && /^[A-Za-z_]+:/.test(lines[start] ?? '') && isRule(lines[end]) ? start : undefined;
}
