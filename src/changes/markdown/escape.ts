import { printable } from '../../check/reporters/printable.ts';

/**
 * Words of content as they may stand in Markdown that GitHub shows: as they are, and nothing in them takes effect. An
 * editor’s branch can hold anything: markup, HTML, a mention that notifies somebody, a link, an emoji, a formula.
 */
export function plain(text: string): string {
  return [...broken(printable(text))].map((sign) => (harmless.test(sign) ? sign : entity(sign))).join('');
}

/** The same in the letters of programs: ids, addresses, names of keys. */
export function code(text: string): string {
  return `<code>${plain(text)}</code>`;
}

/** Signs that Markdown and HTML leave as they are wherever they stand but at the beginning of a line. */
const harmless = /[\p{L}\p{M}\p{N} ,;?'"()%./\u2010-\u2027\u2030-\u205E×→·−\u200C\u200D-]/u;

/** A place at which words are parted for machines and for no reader: GitHub reads mentions out of the finished page. */
const apart = '\u200B';

/** A text with a parting in all that GitHub makes links, names and pictures of. */
function broken(text: string): string {
  return text
    .replace(/[@#]/g, `$&${apart}`)
    .replace(/:(?=\/\/|[\w+-]+:)/g, `:${apart}`)
    .replace(/\bwww(?=\.)/gi, `$&${apart}`)
    .replace(/\bgh-(?=\d)/gi, `$&${apart}`)
    .replace(/(?<![0-9a-z])[0-9a-f]{7,}(?![0-9a-z])/gi, (commit) => commit.replace(/.{6}(?=.)/g, `$&${apart}`))
    .replace(/\$/g, `${apart}$${apart}`);
}

function entity(sign: string): string {
  return `&#${sign.codePointAt(0)};`;
}
