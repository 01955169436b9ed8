/** How many characters of a line are shown on each side of what was mended. */
const shown = 24;
/** Of how many characters these are taken. */
const reach = 1_000;

/**
 * The line of a text in which the characters from `start` to `end` stand, with `put` in their place: what an editor
 * should write, in quotation marks, cut to the words around it.
 */
export function mendedLine(text: string, start: number, end: number, put: string): string {
  const [before = ''] = /[^\n\r]*$/.exec(text.slice(Math.max(0, start - reach), start)) ?? [];
  const [after = ''] = /^[^\n\r]*/.exec(text.slice(end, end + reach)) ?? [];
  return `“${lastWords(before.trimStart())}${put}${firstWords(after.trimEnd())}”`;
}

function firstWords(text: string): string {
  if (text.length <= shown) return text;
  return `${text.slice(0, shown).replace(/\s+\S*$/, '')} …`;
}

function lastWords(text: string): string {
  if (text.length <= shown) return text;
  return `… ${text.slice(-shown).replace(/^\S*\s+/, '')}`;
}
