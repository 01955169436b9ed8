/** How much of a story its pages draw or tell in full: they must not grow with each thing that is added. */
export const most = {
  /** Claims of which a profile has a line each, and of which each line has a label. */
  lines: 60,
  labels: 12,
  /** Corrections that a page tells machines in words. */
  corrections: 3,
} as const;
