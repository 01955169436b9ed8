const otherDigit = /(?![0-9])\p{Nd}/gu;

/** Signs that stand between digits of other scripts for the comma before each three, and for the point. */
const betweenDigits = /(?<=\p{Nd})[٬，٫．](?=\p{Nd})/gu;

/** A text with the digits of other scripts (８, ٨) written as those that English has; every other sign stays where it is. */
export function withPlainDigits(text: string): string {
  const marked = text.replace(betweenDigits, (sign) => (sign === '٬' || sign === '，' ? ',' : '.'));
  return marked.replace(otherDigit, (sign) => String(valueOf(sign.codePointAt(0)!)).padEnd(sign.length, '\uFFFC'));
}

/** The digits of a script follow one another, from zero on. */
function valueOf(code: number): number {
  let first = code;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(first - 1))) first -= 1;
  return (code - first) % 10;
}
