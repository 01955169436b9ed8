/** The most parts that are all linked to, and how far the linked ones of more parts are apart. */
const mostLinks = 12;
const steps = [0, 1, 8, 64, 512, 4096];

/**
 * Which of so many parts a page links to, by their places in order: all; of many parts those that lie at an end, or one,
 * eight, 64 … parts from the page itself. Each other one can be reached still.
 */
export function shownParts(count: number, here: number): number[] {
  const all = Array.from({ length: count }, (_, at) => at);
  const isShown = (at: number) => at === 0 || at === count - 1 || steps.includes(Math.abs(at - here));
  return count > mostLinks ? all.filter(isShown) : all;
}
