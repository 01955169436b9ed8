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
 * it stood. A letter, digit or quotation mark that is written as its number or name is read as what it is.
 */
export function withoutMarkup(text: string): string {
  return text.replace(anyMarkup, (found) => signOf(found).padEnd(found.length, gap));
}

/** Quotation marks by their names, for a quotation is one however its marks are written. */
const marks: Readonly<Record<string, string>> = {
  quot: '"',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  lsquo: '‘',
  rsquo: '’',
  laquo: '«',
  raquo: '»',
  lsaquo: '‹',
  rsaquo: '›',
};

/** The letter, digit or quotation mark for which &#56;, &#x38; or &ldquo; stands; nothing for all else. */
function signOf(found: string): string {
  const [, hexadecimal, decimal, name = ''] = /^&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));$/i.exec(found) ?? [];
  if (Object.hasOwn(marks, name)) return marks[name]!;
  const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
  const sign = code > 0 && code <= 0x10_ffff ? String.fromCodePoint(code) : '';
  return /[\p{L}\p{Nd}\p{Pi}\p{Pf}"„「」『』]/u.test(sign) ? sign : '';
}
