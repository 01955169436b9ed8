/** Something in a style that may load another file, move or hide, and how many characters stand before it. */
export interface StyleFault {
  words: string;
  at: number;
}

/** What may stand before a bracket: colours, arithmetic, movements of a shape, and choices of elements. */
const functions = new Set(
  `rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix light-dark calc min max clamp var
  matrix translate translatex translatey scale scalex scaley rotate skewx skewy skew
  blur brightness contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia
  inset circle ellipse polygon path not is where has nth-child nth-last-child nth-of-type nth-last-of-type lang`.split(
    /\s+/,
  ),
);

/** What may stand behind an @: conditions. Others load, or move. */
const conditions = new Set(['media', 'supports', 'layer']);

/** A place of the same drawing: url(#shade) */
const inside = /^url\(\s*(?:#[\w.:-]+|"#[\w.:-]+"|'#[\w.:-]+')\s*\)/i;

/** A text in quotation marks, which ends with its line at the latest, or a comment. */
const textOrComment = /"[^"\n\r\f]*(?:"|[\n\r\f]|$)|'[^'\n\r\f]*(?:'|[\n\r\f]|$)|\/\*[^]*?(?:\*\/|$)/g;

/** Everything in CSS, of an element or an attribute, that is not known to stay within the drawing. */
export function styleFaults(css: string): StyleFault[] {
  const whole = css.replace(/^\s*<!\[CDATA\[|\]\]>\s*$/g, blanks);
  // A second part of XML could end a comment where none seems to end.
  const part = whole.search(/<!|\]\]>/);
  if (part >= 0) return [{ words: 'several parts of XML', at: part }];
  const text = whole.replace(textOrComment, (found) => (found.startsWith('/*') ? blanks(found) : found));
  const signs = [...text.matchAll(/[\\<&]/g)].map(({ 0: sign, index }) => ({ words: `the sign ${sign}`, at: index }));
  const rules = [...text.matchAll(/@([\w-]*)/g)]
    .filter(([, name = '']) => !conditions.has(name.toLowerCase()))
    .map(({ 0: rule, index }) => ({ words: rule, at: index }));
  const calls = [...text.matchAll(/([^\s,;:{}()+*/!"'=>~.#|[\]@]+)\(/g)]
    .filter(({ 1: name = '', index }) => !functions.has(name.toLowerCase()) && !inside.test(text.slice(index)))
    .map(({ 1: name = '', index }) => ({ words: `${name}(…)`, at: index }));
  return [...signs, ...rules, ...calls].sort((one, other) => one.at - other.at);
}

function blanks(text: string): string {
  return ' '.repeat(text.length);
}
