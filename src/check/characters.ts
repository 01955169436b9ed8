/** The number of the first character of a text as Unicode writes it: U+200B. */
export function codePoint(text: string): string {
  return `U+${(text.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Characters that turn the direction of what follows them, with their names. */
export const directionControls: ReadonlyMap<string, string> = new Map([
  ['\u202A', 'left-to-right embedding'],
  ['\u202B', 'right-to-left embedding'],
  ['\u202C', 'pop directional formatting'],
  ['\u202D', 'left-to-right override'],
  ['\u202E', 'right-to-left override'],
  ['\u2066', 'left-to-right isolate'],
  ['\u2067', 'right-to-left isolate'],
  ['\u2068', 'first strong isolate'],
  ['\u2069', 'pop directional isolate'],
]);

const invisibleNames: ReadonlyMap<string, string> = new Map([
  ['\u00AD', 'soft hyphen'],
  ['\u034F', 'combining grapheme joiner'],
  ['\u061C', 'Arabic letter mark'],
  ['\u115F', 'Hangul filler'],
  ['\u1160', 'Hangul filler'],
  ['\u180E', 'Mongolian vowel separator'],
  ['\u200B', 'zero-width space'],
  ['\u200C', 'zero-width non-joiner'],
  ['\u200D', 'zero-width joiner'],
  ['\u200E', 'left-to-right mark'],
  ['\u200F', 'right-to-left mark'],
  ['\u2028', 'line separator'],
  ['\u2029', 'paragraph separator'],
  ['\u2060', 'word joiner'],
  ['\u2800', 'empty Braille pattern'],
  ['\u3164', 'Hangul filler'],
  ['\uFEFF', 'byte-order mark'],
  ['\uFFA0', 'Hangul filler'],
  ['\uFFFC', 'object replacement character'],
]);

/** What an invisible character is, in words: `a soft hyphen (U+00AD)`. */
export function invisibleName(sign: string): string {
  const number = codePoint(sign);
  const name =
    invisibleNames.get(sign) ??
    (/[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/u.test(sign)
      ? 'variation selector'
      : /[\u{E0000}-\u{E007F}]/u.test(sign)
        ? 'tag character'
        : 'invisible character');
  return `${/^[AEIOU]/i.test(name) ? 'an' : 'a'} ${name} (${number})`;
}
