/** What a page may weigh: its HTML, which holds its CSS, as brotli of quality 11, in bytes. */
export const pageBudgets = {
  'a page that lists the whole of a story': 14_000,
  'any other page': 10_000,
} as const;

export type PageKind = keyof typeof pageBudgets;

/** What all fonts of a site may weigh together, in bytes. */
export const mostFontBytes = 60_000;

/** How many different style texts the pages of a site may have: a content security policy names each. */
export const mostStyleTexts = 5;

const whole = /^(stories\/[^/]+\/((claims|changes)\/(\d+\/)?)?|corrections\/(\d+\/)?)index\.html$/;

/** The kind of a page by its path, which decides on its budget. */
export function pageKind(path: string): PageKind {
  return whole.test(path) ? 'a page that lists the whole of a story' : 'any other page';
}
