/** Digits with what stands between them. */
const digits = /\p{Nd}+(?:[.,]\p{Nd}+)*/gu;

/** Signs that stand between digits of other scripts for the comma before each three, and for the point. */
const betweenDigits = /(?<=\p{Nd})[٬，٫．](?=\p{Nd})/gu;

/**
 * A text with the digits of other scripts (８, ٨) written as those that English has. Each number begins where it did, and
 * every sign outside of numbers stays where it is.
 */
export function withPlainDigits(text: string): string {
  const marked = text.replace(betweenDigits, (sign) => (sign === '٬' || sign === '，' ? ',' : '.'));
  return marked.replace(digits, (number) => number.replace(/\p{Nd}/gu, plainDigit).padEnd(number.length, '\uFFFC'));
}

function plainDigit(digit: string): string {
  return /\d/.test(digit) ? digit : String(valueOf(digit.codePointAt(0)!));
}

/** The digits of a script follow one another, from zero on. */
function valueOf(code: number): number {
  let first = code;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(first - 1))) first -= 1;
  return (code - first) % 10;
}
