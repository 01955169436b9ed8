import { readFileSync } from 'node:fs';

/** The pages of the handbook that have the entries of codes, as they are written. */
export const checkPages: Readonly<Record<string, string>> = Object.fromEntries(
  ['check-files', 'check-texts', 'check-stories', 'check-published'].map((page) => [
    page,
    readFileSync(`src/pages/handbook/${page}.mdx`, 'utf8'),
  ]),
);

/** All of them as one text. */
export const checkEntries = Object.values(checkPages).join('\n');
