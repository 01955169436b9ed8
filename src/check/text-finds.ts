import { placeAt } from '../parse/offsets.ts';
import { unescapeText, type Escapes } from '../parse/escapes.ts';
import type { Problem } from '../model/problem.ts';
import { problem, type TextSubject } from './rule.ts';

/** The most bytes that a text may have: 512 KB. What is longer is refused as a whole, and not looked at. */
export const mostTextBytes = 512 * 1024;

/** The encoding that the first bytes tell of, or that shows in a zero byte beside nearly every letter. */
export function otherEncoding(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'UTF-32' : 'UTF-16';
  if (a === 0xfe && b === 0xff) return 'UTF-16';
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'UTF-32';
  const start = bytes.subarray(0, 1000);
  const zeros = start.filter((byte) => byte === 0).length;
  if (start.length < 2 || zeros * 3 <= start.length) return undefined;
  return zeros * 2 > start.length ? 'UTF-32' : 'UTF-16';
}

/** Something found in a text. */
export interface Find {
  /** Where it begins: counted in UTF-16 units from 0. */
  at: number;
  message: string;
  fix: string;
}

/** How many problems of one code are told of one file. */
const most = 20;

/**
 * Problems for what a rule finds in a text: it is given the text without its byte-order mark, and with characters that
 * are written as escapes or references read as what they stand for. Places are those in the file. None in a text that is
 * too long, or in another encoding: of these it is told as a whole.
 */
export function problemsInText(subject: TextSubject, code: string, find: (text: string) => Iterable<Find>): Problem[] {
  if (subject.bytes.length > mostTextBytes || otherEncoding(subject.bytes) !== undefined) return [];
  const written = subject.text.replace(/^\uFEFF/, '');
  const { text, originOf } = unescapeText(written, escapesIn(subject.path, written));
  const found = [...find(text)];
  const others = found.length - most;
  return found.slice(0, most).map(({ at, message, fix }, index) => {
    const more =
      index === most - 1 && others > 0
        ? `; so ${others === 1 ? 'does one other place' : `do ${others} other places`} below`
        : '';
    return problemInText(subject, originOf(at), code, message + more, fix);
  });
}

/** A problem at a character of a text, counted from 0 after the byte-order mark. */
export function problemInText(
  { tree, path, text }: TextSubject,
  at: number,
  code: string,
  message: string,
  fix: string,
): Problem {
  const place = placeAt(text.replace(/^\uFEFF/, ''), at);
  return { ...(tree === 'public' ? { tree } : {}), ...problem(path, place, code, message, fix) };
}

/** How a character can be written in a file, by the ending of its name. */
function escapesIn(path: string, text: string): Escapes {
  if (path.endsWith('.mdx')) {
    const front = /^---\r?\n[^]*?\n---/.exec(text)?.[0].length ?? 0;
    return { quoted: front, references: 'markdown' };
  }
  if (path.endsWith('.yaml')) return { quoted: text.length, references: 'markdown' };
  if (path.endsWith('.webmanifest')) return { quoted: text.length, references: 'none' };
  return { quoted: 0, references: path.endsWith('.svg') ? 'xml' : 'none' };
}
