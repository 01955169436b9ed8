/** What stands in a text as it is written and is not printed: blocks, comments, addresses, marks of notes, references. */
const markup = [
  /\{\s*\/\*[\s\S]*?\*\/\s*\}/, // a comment
  /<\/?[A-Za-z](?:"[^"]*"|'[^']*'|[^"'<>])*>/, // a block, or its end
  /(?<=\])\((?:\\.|[^()\\]|\([^()]*\))*\)/, // where a link leads
  /(?<=\])\[[^\]]*\]/, // which definition a link has
  /\[\^[^\]]*\]/, // the mark of a note
  /\b(?:https?:\/\/|mailto:|www\.)[^\s<>]+/, // an address in the text
  /&(?:#x?[\da-f]+|\w+);/i, // a sign written as its number or name
];
const anyMarkup = new RegExp(markup.map(({ source }) => source).join('|'), 'gi');

/** A sign that stands for what is not printed: neither a letter nor a blank, so that nothing is read across it. */
const gap = '\uFFFC';

/**
 * A text as it is written with everything that is not printed in it covered: each character that is left stands where
 * it stood. A letter or digit that is written as its number is read as what it is.
 */
export function withoutMarkup(text: string): string {
  return text.replace(anyMarkup, (found) => signOf(found).padEnd(found.length, gap));
}

/** The letter or digit for which &#56; or &#x38; stands; nothing for all else. */
function signOf(found: string): string {
  const [, hexadecimal, decimal] = /^&#(?:x([\da-f]{1,6})|(\d{1,7}));$/i.exec(found) ?? [];
  const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
  const sign = code > 0 && code <= 0x10_ffff ? String.fromCodePoint(code) : '';
  return /[\p{L}\p{Nd}]/u.test(sign) ? sign : '';
}
