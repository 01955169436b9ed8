/** Characters that act instead of being seen: control, direction, zero width, separators of lines, halves of pairs. */
const acting = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;

/** Those of them that words are made with: the joiners of Persian and of emoji, and variation selectors. */
const inWords = /[\u200C\u200D\uFE00-\uFE0F]/u;

/** True for a character that does something to a terminal, or that nobody sees. */
export function acts(character: string): boolean {
  return acting.test(character) && !inWords.test(character);
}

/** A character that acts, as it can be seen: an arrow for a tab, the picture of a control character, or `<U+202E>`. */
export function shown(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (character === '\t') return '→ ';
  return code < 0x20 ? String.fromCodePoint(0x2400 + code) : `<U+${hexOf(code).toUpperCase()}>`;
}

/** A text as one line in which nothing acts: neither on a terminal nor on a service that reads commands out of a log. */
export function printable(text: string): string {
  const line = [...text.replace(/[\t\n\r]+/g, ' ')].map((character) =>
    acts(character) ? shown(character) : character,
  );
  return withoutCommands(line.join(''));
}

/** A text in which no service sees a command: GitHub takes `##[…]` for one wherever it stands, others `##vso[…]`. */
export function withoutCommands(text: string): string {
  return text.replace(/##(?=\w*\[)/g, '## ');
}

/** JSON in which nothing acts: what could is written as an escape, and so is read as the same text. */
export function printableJson(value: unknown): string {
  const json = JSON.stringify(value, undefined, 2).replace(/(?<=##\w*)\[/g, '\\u005b');
  return [...json]
    .map((character) => (character !== '\n' && acts(character) ? escaped(character) : character))
    .join('');
}

function escaped(character: string): string {
  return character
    .split('')
    .map((unit) => `\\u${hexOf(unit.charCodeAt(0))}`)
    .join('');
}

function hexOf(code: number): string {
  return code.toString(16).padStart(4, '0');
}
