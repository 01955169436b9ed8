/**
 * What a text may hold at most. Texts below these limits are parsed in less than two seconds. Those above them hold a
 * parser up for minutes or overflow its stack, and no story of 6,000 words comes near them.
 */
export const limits = {
  /** Levels of quotations, lists, tags, emphasis, or groups of keys within one another. */
  levels: 24,
  /** Characters of a line. */
  lineLength: 20_000,
  /** Lines of a text. */
  lines: 10_000,
  /** Lines between two empty ones. */
  linesTogether: 2_000,
  /** Quotations, entries of lists, headings and rules of a text. */
  blocks: 2_000,
  /** The signs * _ ~ ` [ ] between two empty lines. */
  signsTogether: 1_000,
  /** The signs * _ ~ ` [ ] < { } | & = @ \ and the beginnings of bare addresses in a text. */
  signs: 20_000,
  /** Cells of tables, with those that are left out in a row. */
  cells: 20_000,
  /** The signs { } of a text. */
  braces: 300,
} as const;
