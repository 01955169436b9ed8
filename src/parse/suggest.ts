import { closest, distance } from 'fastest-levenshtein';

/** The known word that was probably meant, if one is near enough to the word that was written. */
export function nearestWord(written: string, known: readonly string[]): string | undefined {
  const word = written.toLowerCase();
  const mixed = known.find((candidate) => letters(candidate.toLowerCase()) === letters(word));
  if (mixed !== undefined || known.length === 0) return mixed;
  const near = closest(
    word,
    known.map((candidate) => candidate.toLowerCase()),
  );
  if (distance(word, near) > Math.max(1, Math.floor(word.length / 3))) return undefined;
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
