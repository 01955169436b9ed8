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
 * it stood.
 */
export function withoutMarkup(text: string): string {
  return text.replace(anyMarkup, (found) => gap.repeat(found.length));
}
