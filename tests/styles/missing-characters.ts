import { readFileSync } from 'node:fs';
import { create } from 'fontkit';
import type { Font } from 'fontkit';

const root = new URL('../../', import.meta.url);

/** The style text that declares the site’s fonts. */
export const fontFaces = readFileSync(new URL('src/styles/fonts.css', root), 'utf8');

/** Opens one of the site’s fonts by its file name; throws where it is not a single font. */
export function openFont(file: string): Font {
  const font = create(readFileSync(new URL(`public/fonts/${file}`, root)));
  if (!('hhea' in font)) throw new Error(`${file} is a collection of fonts`);
  return font;
}

const text = openFont('text.woff2');
const sans = openFont('sans.woff2');

/** Every character of a text, once each and in order, that the site’s serif or its sans cannot draw. */
export function missingCharacters(value: string): string[] {
  const characters = new Set(value.normalize('NFC').replace(/[\r\n]/g, ''));
  return [...characters].filter((character) => {
    const code = character.codePointAt(0)!;
    return !sans.hasGlyphForCodePoint(code) || !text.hasGlyphForCodePoint(code);
  });
}
