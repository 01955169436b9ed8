import { alphabetOf, alphabetsIn, lookAlike, otherLetter, type Alphabet } from './alphabets.ts';

/** A letter that looks as if it belonged to the alphabet of the letters around it. */
export interface ForeignLetter {
  /** Where it stands: counted in UTF-16 units from 0. */
  at: number;
  letter: string;
  /** The letter for which it is taken. */
  taken: string;
  word: string;
  own: string;
  around: string;
}

interface Letter {
  at: number;
  sign: string;
  alphabet: Alphabet;
}

/**
 * The first foreign letter of each word that can be read as if it were of one alphabet, and is not. A word ends at
 * every sign but a letter, an accent, and the signs of Markdown that can stand within one.
 */
export function findMixedWords(text: string): ForeignLetter[] {
  if (!otherLetter.test(text)) return [];
  return [...text.matchAll(/\p{L}[\p{L}\p{M}*_~]*/gu)].flatMap(({ 0: word, index }) => {
    if (alphabetsIn(word).length < 2) return [];
    const letters = lettersOf(word, index);
    const around = () => lettersOf(text.slice(Math.max(0, index - 25), index + word.length + 25), 0);
    const main = byCount(letters, around).find((candidate) => readsAs(letters, candidate, around));
    const first = letters.find(({ alphabet }) => alphabet !== main);
    if (!main || !first) return [];
    const { at, sign, alphabet } = first;
    const taken = lookAlike(sign, alphabet, main) ?? '';
    return [{ at, letter: sign, taken, word: shown(word, at - index), own: alphabet.name, around: main.name }];
  });
}

/** A word without the signs of Markdown in it; of a very long one what is near to a letter. */
function shown(word: string, at: number): string {
  const from = Math.max(0, at - 20);
  const near = word.slice(from, at + 20);
  const [before, behind] = [from > 0 ? '…' : '', at + 20 < word.length ? '…' : ''];
  return before + near.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$|[*_~]+/g, '') + behind;
}

function lettersOf(word: string, start: number): Letter[] {
  return [...word.matchAll(/\p{L}/gu)].flatMap(({ 0: sign, index }) => {
    const alphabet = alphabetOf(sign);
    return alphabet ? [{ at: start + index, sign, alphabet }] : [];
  });
}

/** The alphabets of a word: the one with most letters first, or with most in the words around it. */
function byCount(letters: readonly Letter[], around: () => Letter[]): Alphabet[] {
  const found = [...new Set(letters.map(({ alphabet }) => alphabet))];
  const more = (among: readonly Letter[], a: Alphabet, b: Alphabet) => countOf(b.name, among) - countOf(a.name, among);
  return found.sort((a, b) => more(letters, a, b) || more(around(), a, b));
}

/** True where all letters of other alphabets can be taken for letters of this one. */
function readsAs(letters: readonly Letter[], main: Alphabet, around: () => Letter[]): boolean {
  const own = letters.filter(({ alphabet }) => alphabet === main);
  const foreign = letters.filter(({ alphabet }) => alphabet !== main);
  // Units and formulas, such as kΩ and MΩ, have a Greek letter or two.
  if (main.name === 'Greek' && own.length < 3) return false;
  if (isEnded(own, foreign) || isEnded(foreign, own)) return false;
  if (hasSignsOfWar(letters) && (main.name === 'Cyrillic' || isCyrillic(around()))) return false;
  return foreign.every(({ sign, alphabet }) => lookAlike(sign, alphabet, main) !== undefined);
}

/** True for a word whose Latin letters are the signs of Russia’s war, or an S: in Cyrillic they are there to be seen. */
function hasSignsOfWar(letters: readonly Letter[]): boolean {
  const latin = letters.filter(({ alphabet }) => alphabet.name === 'Latin');
  return latin.length > 0 && latin.every(({ sign }) => /[SVZ]/.test(sign));
}

function isCyrillic(letters: readonly Letter[]): boolean {
  return countOf('Cyrillic', letters) > countOf('Latin', letters);
}

/** True for initials of one alphabet with an ending of another, such as TNFα and SMSка. */
function isEnded(initials: readonly Letter[], ending: readonly Letter[]): boolean {
  const areAll = (kind: RegExp, letters: readonly Letter[]) => letters.every(({ sign }) => kind.test(sign));
  return initials.length > 1 && areAll(/\p{Lu}/u, initials) && areAll(/\p{Ll}/u, ending);
}

function countOf(name: string, letters: readonly Letter[]): number {
  return letters.filter(({ alphabet }) => alphabet.name === name).length;
}
