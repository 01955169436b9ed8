import type { Problem } from '../../../model/problem.ts';
import { fileProblem, type TextRule, type TextSubject } from '../../rule.ts';
import { mostTextBytes, otherEncoding, problemInText } from '../../text-finds.ts';

/** Every text is UTF-8, so that everybody reads the same characters. */
export const encoding: TextRule = {
  codes: ['E-ENC'],
  summary: 'A text is saved as UTF-8.',
  check(subject) {
    const other = otherEncoding(subject.bytes);
    if (other !== undefined) {
      return [fileProblem(subject, 'E-ENC', `is saved as ${other}`, saveAsUtf8)];
    }
    return subject.bytes.length > mostTextBytes ? [] : lostCharacters(subject);
  },
};

const saveAsUtf8 = 'Save the file as UTF-8: most editors offer it where they save under another name.';

/** The first character that is lost: as a file is saved as a whole, its other ones are mended with it. */
function lostCharacters(subject: TextSubject): Problem[] {
  const { bytes, text } = subject;
  if (!text.includes('\uFFFD')) return [];
  const whole = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const written = text.replace(/^\uFEFF/, '');
  const dropped = whole.length - written.length;
  const at = whole.indexOf('\uFFFD');
  const byteAt = new TextEncoder().encode(whole.slice(0, at)).length;
  const places = whole.split('\uFFFD').length - 2;
  const also = places === 0 ? '' : `; so ${places === 1 ? 'is one other place' : `are ${places} other places`} below`;
  if (bytes[byteAt] === 0xef && bytes[byteAt + 1] === 0xbf && bytes[byteAt + 2] === 0xbd) {
    const message = `is the sign � (U+FFFD), which stands for a character that was lost${also}`;
    return [problemInText(subject, at - dropped, 'E-ENC', message, 'Write the character that belongs here.')];
  }
  const byte = bytes[byteAt]!;
  const meant = new TextDecoder('windows-1252').decode(bytes.subarray(byteAt, byteAt + 1));
  const sign = /[\p{L}\p{P}\p{S}]/u.test(meant) ? `: in Windows’ old encoding it is “${meant}”` : '';
  const message = `has the byte ${byte.toString(16).toUpperCase()} here, which is no UTF-8${sign}${also}`;
  return [problemInText(subject, at - dropped, 'E-ENC', message, saveAsUtf8)];
}
