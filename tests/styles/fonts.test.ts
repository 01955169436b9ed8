import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { standingList } from '../../src/model/standing.ts';
import { fontFaces, missingCharacters, openFont } from './missing-characters.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = join(root, 'public/fonts');
const files = ['text.woff2', 'text-italic.woff2', 'display.woff2', 'sans.woff2'];

/** Glyph ids with which a font draws a text, by features. */
function drawn(file: string, value: string, features: string[] = []): number[] {
  return openFont(file)
    .layout(value, features)
    .glyphs.map(({ id }) => id);
}

describe('the font files', () => {
  test('are the four that are declared, and stay under 60,000 bytes together', () => {
    const shipped = readdirSync(folder).filter((name) => name.endsWith('.woff2'));
    expect(shipped.sort()).toEqual([...files].sort());
    const declared = [...fontFaces.matchAll(/url\(\/fonts\/([^)]+)\)/g)].map(([, name]) => name!);
    expect([...new Set(declared)].sort()).toEqual([...files].sort());
    const bytes = shipped.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
    expect(bytes).toBeLessThanOrEqual(60_000);
  });

  test.each(files)('%s carries no reserved name', (file) => {
    const { familyName, fullName, postscriptName, copyright } = openFont(file);
    expect(familyName).toMatch(/^Soundings (Text|Display|Sans)$/);
    expect([familyName, fullName, postscriptName, copyright].join(' ')).not.toMatch(/source/i);
  });

  test('come with both licences', () => {
    const licence = readFileSync(join(folder, 'ofl.txt'), 'utf8');
    expect(licence).toMatch(/Copyright 2014 - 2023 Adobe/);
    expect(licence).toMatch(/Copyright 2015 The Public Sans Project Authors/);
    expect(licence.match(/SIL OPEN FONT LICENSE Version 1\.1/g)).toHaveLength(2);
  });
});

describe('the figures and capitals', () => {
  test.each([
    ['real small capitals for lower case', 'text.woff2', 'smcp', 'abcxyz'],
    ['real small capitals for capitals', 'text.woff2', 'c2sc', 'ABCXYZ'],
    ['old-style figures in prose', 'text.woff2', 'onum', '0123456789'],
    ['old-style figures in italics', 'text-italic.woff2', 'onum', '0123456789'],
    ['tabular figures in the sans', 'sans.woff2', 'tnum', '0123456789'],
  ])('there are %s', (_, file, feature, sample) => {
    expect(openFont(file).availableFeatures).toContain(feature);
    const plain = drawn(file, sample);
    const changed = drawn(file, sample, [feature]);
    expect(changed).toHaveLength(sample.length);
    changed.forEach((id, index) => expect(id, sample[index]).not.toBe(plain[index]));
  });

  test('a capital and its lower case become the same small capital', () => {
    expect(drawn('text.woff2', 'UNé', ['smcp', 'c2sc'])).toEqual(drawn('text.woff2', 'unÉ', ['smcp', 'c2sc']));
  });

  test('tabular figures are equally wide', () => {
    const { positions } = openFont('sans.woff2').layout('0123456789', ['tnum']);
    expect(new Set(positions.map(({ xAdvance }) => xAdvance)).size).toBe(1);
  });
});

describe('the marks of standing', () => {
  const sans = openFont('sans.woff2');

  test.each(standingList.map(({ word, glyph }) => [word, glyph] as const))('%s has its glyph %s', (_, glyph) => {
    const code = glyph.codePointAt(0)!;
    expect(sans.hasGlyphForCodePoint(code)).toBe(true);
    expect(sans.glyphForCodePoint(code).path.commands.length).toBeGreaterThan(0);
  });

  test('are equally wide, so that a column of them lines up', () => {
    const widths = standingList.map(({ glyph }) => sans.glyphForCodePoint(glyph.codePointAt(0)!).advanceWidth);
    expect(new Set(widths).size).toBe(1);
  });
});

describe('the stand-ins from the system', () => {
  const owners = { T: 'text.woff2', D: 'display.woff2', S: 'sans.woff2' } as const;
  const rules = [...fontFaces.matchAll(/font-family:([TDS])([GNTA]);[^}]*/g)];

  test('there are five', () => {
    expect(rules.map(([, owner, system]) => `${owner}${system}`)).toEqual(['TN', 'TT', 'DN', 'DT', 'SA']);
  });

  test.each(rules.map((rule) => [`${rule[1]}${rule[2]}`, rule] as const))(
    '%s keeps the line of our font',
    (_, rule) => {
      const percent = (name: string): number => Number(rule[0].match(new RegExp(`${name}:([\\d.]+)%`))?.[1]) / 100;
      const { ascent, descent, lineGap, unitsPerEm } = openFont(owners[rule[1] as keyof typeof owners]);
      const size = percent('size-adjust');
      expect(percent('ascent-override') * size).toBeCloseTo(ascent / unitsPerEm, 3);
      expect(percent('descent-override') * size).toBeCloseTo(-descent / unitsPerEm, 3);
      expect(percent('line-gap-override')).toBe(lineGap);
    },
  );
});

describe('the characters', () => {
  test('a text’s missing ones are listed once each, in order', () => {
    expect(missingCharacters('Čačak, cafe\u0301 → ½\n한 Č')).toEqual(['Č', 'č', '→', '한']);
  });

  test('of all published content are in the fonts', () => {
    const content = join(root, 'content');
    const texts = readdirSync(content, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(yaml|mdx)$/.test(name))
      .map((name) => join(content, name));
    expect(texts).toContain(join(content, 'site.yaml'));
    const missing = texts.flatMap((file) =>
      missingCharacters(readFileSync(file, 'utf8')).map((character) => {
        const code = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
        return `${relative(root, file)}: ${character} (U+${code})`;
      }),
    );
    expect(missing).toEqual([]);
  });
});
