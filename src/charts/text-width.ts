/** Widths in em, from the wider of Public Sans (500) and the fallback scaled to it; each with the letters it holds. */
const widths: [em: number, letters: RegExp][] = [
  [0, /\p{M}/u],
  [0.31, /[ !'(),.:;Iijl|’‘]/],
  [0.43, /[-/"frt“”]/],
  [0.58, /[aceksvxyzJ?]/],
  [0.98, /[%@MWmw]/],
  [1, /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u],
  [1.13, /[…—\uff00-\uffef]/],
  [0.69, /[BEFKLPRSTVXYZ]/],
  [0.8, /[\p{Lu}&]/u],
];

const usual = 0.65;

/**
 * How wide a text runs at most, in em of its own size: a careful guess for the sans-serif faces of the site and of
 * readers’ machines, since a build has no font to measure with.
 */
export function textWidth(text: string): number {
  return [...text].reduce((sum, letter) => sum + (widths.find(([, letters]) => letters.test(letter))?.[0] ?? usual), 0);
}
