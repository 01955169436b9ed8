/** How many characters of a line are shown on each side of what was mended. */
const shown = 24;

/**
 * The line of a text in which the characters from `start` to `end` stand, with `put` in their place: what an editor
 * should write, in quotation marks, cut to the words around it.
 */
export function mendedLine(text: string, start: number, end: number, put: string): string {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const to = /\r?\n|$/g;
  to.lastIndex = end;
  const before = text.slice(start === 0 ? 0 : from, start).trimStart();
  const after = text.slice(end, to.exec(text)?.index).trimEnd();
  return `“${lastWords(before)}${put}${firstWords(after)}”`;
}

function firstWords(text: string): string {
  if (text.length <= shown) return text;
  return `${text.slice(0, shown).replace(/\s+\S*$/, '')} …`;
}

function lastWords(text: string): string {
  if (text.length <= shown) return text;
  return `… ${text.slice(-shown).replace(/^\S*\s+/, '')}`;
}
