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

/** Takes the front matter off a text. A text without a whole front matter is a problem. */
export function splitFrontMatter(file: string, text: string): SplitText {
  const [whole, front = ''] = frontMatter.exec(text) ?? [];
  if (whole !== undefined && !headingOrBlock.test(front)) {
    return { front, frontOffset: 1, body: whole.replace(/[^\n]/g, '') + text.slice(whole.length), problems: [] };
  }
  const message = text.startsWith('---') ? 'opens its front matter but never closes it' : 'has no front matter';
  const fix = 'The file must begin with a line ---, then its keys, then a second line ---.';
  return { front: '', frontOffset: 1, body: '', problems: [{ file, line: 1, column: 1, code: 'E-FM', message, fix }] };
}
