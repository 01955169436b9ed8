import { codePoint } from '../../characters.ts';
import type { TextRule } from '../../rule.ts';
import { problemsInText } from '../../text-finds.ts';

/** No characters that once steered printers: programs do with them what they like. */
export const controlCharacters: TextRule = {
  codes: ['E-ENC'],
  summary: 'A text has no control characters but tabs and the ends of lines.',
  check: (subject) =>
    problemsInText(subject, 'E-ENC', (text) =>
      Array.from(text.matchAll(/[\0-\x08\v\f\x0E-\x1F\x7F-\x9F]+|\r(?!\n)/g), ({ 0: signs, index }) =>
        signs === '\r'
          ? {
              at: index,
              message: 'ends a line with a carriage return alone (U+000D)',
              fix: 'Save the file with the line ends of Unix or of Windows (LF or CRLF).',
            }
          : {
              at: index,
              message: `has the control character ${codePoint(signs)}, which no text needs`,
              fix: 'Delete it; if you cannot see it, type the word anew.',
            },
      ),
    ),
};
