/** What keeps a text from being read and is no mistake of its language, where it begins, and how to mend it. */
export interface ForeignSign {
  /** Counted in characters from 0. */
  offset: number;
  message: string;
  fix: string;
}

const conflict = /^(?:<{7}|={7}|>{7})(?= |\r?$)/m;

/** The first line that git has left where it could not join two versions. Only of a text that cannot be read. */
export function conflictIn(text: string): ForeignSign | undefined {
  const found = conflict.exec(text);
  if (!found) return undefined;
  return {
    offset: found.index,
    message: `holds two versions that git could not join: ${found[0]}`,
    fix: 'Keep what is right, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>.',
  };
}

const blanks = '\u00A0\u2000-\u200A\u202F\u205F\u3000';
const blank = new RegExp(`^[${blanks}]`);
const beforeKey = new RegExp(`^[ -]*([${blanks}])`, 'd');
const behindKey = new RegExp(`^[ -]*[\\w-]+(?::([${blanks}])|(：))`, 'd');

/**
 * A blank or a colon that only looks like those of YAML, as texts have them that are copied from elsewhere: in the line
 * of a place, or in one beside it. Only of a text that cannot be read there.
 */
export function lookAlikeNear(text: string, offset: number): ForeignSign | undefined {
  const first = text.lastIndexOf('\n', text.lastIndexOf('\n', offset - 1) - 1) + 1;
  let start = first;
  for (const line of text.slice(first).split('\n', 3)) {
    const { indices } = beforeKey.exec(line) ?? behindKey.exec(line) ?? {};
    const [from] = indices?.slice(1).find((one) => one !== undefined) ?? [];
    if (from !== undefined) return told(line[from]!, start + from);
    start += line.length + 1;
  }
  return undefined;
}

/** The same where a key that stands at a place begins with such a blank. */
export function lookAlikeAt(key: string, offset: number): ForeignSign | undefined {
  return blank.test(key) ? told(key[0]!, offset) : undefined;
}

function told(sign: string, offset: number): ForeignSign {
  const name = sign === '：' ? 'colon' : 'blank';
  const number = `U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
  const message = `has a ${name} of another kind (${number}), which YAML does not take for one`;
  return { offset, message, fix: `Type a plain ${name} in its place.` };
}
