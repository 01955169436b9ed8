import { codePoint } from '../../characters.ts';
import { findMixedWords } from '../../mixed-words.ts';
import type { TextRule } from '../../rule.ts';
import { problemsInText } from '../../text-finds.ts';

/** A name that looks like another name is that name: it is found by search, and means whom it seems to mean. */
export const mixedAlphabets: TextRule = {
  codes: ['E-MIX'],
  summary: 'No word mixes letters of two alphabets that look alike.',
  check: (subject) =>
    problemsInText(subject, 'E-MIX', (text) =>
      findMixedWords(text).map(({ at, letter, taken, word, own, around }) => ({
        at,
        message: `“${letter}” (${codePoint(letter)}) in “${word}” is a ${own} letter among ${around} ones, and looks like one of them`,
        fix: `Type the ${around} letter “${taken}” in its place; if both alphabets are meant, put a hyphen between them.`,
      })),
    ),
};
