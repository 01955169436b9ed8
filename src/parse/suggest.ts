import { closest, distance } from 'fastest-levenshtein';

/** The known word that was probably meant, if one is near enough to the word that was written. */
export function nearestWord(written: string, known: readonly string[]): string | undefined {
  const word = written.toLowerCase();
  const most = Math.max(1, Math.floor(word.length / 3));
  const alike = known
    .map((candidate) => candidate.toLowerCase())
    .filter(({ length }) => Math.abs(length - word.length) <= most);
  const sorted = letters(word);
  const mixed = alike.find((candidate) => candidate.length === word.length && letters(candidate) === sorted);
  const near = mixed ?? closest(word, alike);
  if (alike.length === 0 || (mixed === undefined && distance(word, near) > most)) return undefined;
  return known.find((candidate) => candidate.toLowerCase() === near);
}

/** The letters of a word in order: words with the same ones are one another’s slips of the finger. */
function letters(word: string): string {
  return [...word].sort().join('');
}

/** A sentence for the end of a message: what was probably meant, or what there is to choose from. */
export function suggest(written: string, known: readonly string[]): string {
  const near = nearestWord(written, known);
  if (near !== undefined) return `Did you mean “${near}”?`;
  if (known.length === 0) return 'There is none to choose from.';
  const shown = known.slice(0, 20).join(', ');
  return `Known are: ${shown}${known.length > 20 ? ' …' : ''}.`;
}
