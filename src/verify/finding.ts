/** Something that is wrong in a built site. */
export interface Finding {
  /** The file, relative to the site, with `/` between folders. */
  path: string;
  /** What is wrong, in words that follow the path. */
  what: string;
  /** What to do, as a sentence without its point. */
  fix: string;
}

/** A finding in one line. */
export function findingLine({ path, what, fix }: Finding): string {
  return `${path}: ${what}; ${fix}`;
}
