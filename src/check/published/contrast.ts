/**
 * Two values that differ, as a message quotes them: long ones from shortly before where they begin to differ. `most` is
 * how many characters of each are quoted.
 */
export function contrast(
  before: unknown,
  now: unknown,
  most = 60,
): { was: string | undefined; is: string | undefined } {
  const [was, is] = [before, now].map(wordsOf);
  const start = Math.max(was?.length ?? 0, is?.length ?? 0) > most ? startOfDifference(was ?? '', is ?? '', most) : 0;
  const quote = (text: string | undefined) => (text === undefined ? undefined : cut(text, start, most));
  return { was: quote(was), is: quote(is) };
}

/** A value in words; undefined where there is none. */
function wordsOf(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Where the word begins that stands before the first difference; 0 where that is near the beginning. */
function startOfDifference(a: string, b: string, most: number): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const before = a.slice(0, at).trimEnd().lastIndexOf(' ');
  return at < most / 2 ? 0 : before + 1;
}

function cut(text: string, start: number, most: number): string {
  const rest = text.slice(start);
  return `${start > 0 ? '… ' : ''}${rest.length > most ? `${rest.slice(0, most)} …` : rest}`;
}
