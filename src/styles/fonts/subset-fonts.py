"""Builds the site's four fonts and their CSS: public/fonts/*.woff2, public/fonts/ofl.txt, src/styles/fonts.css.

No build runs this: its output is committed. Run it after changing the characters or the drawings:

    /usr/bin/python3 src/styles/fonts/subset-fonts.py

Needs Debian's python3-fonttools and python3-brotli, and npm, which fetches the two families into a temporary folder.
Source Serif comes from Adobe's own package because the copies made for the web have lost real small caps and old-style
figures. "Source" is a reserved font name, so what is made of it here carries the name Soundings.
"""

import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

sys.dont_write_bytecode = True

from drawn_glyphs import DRAWN, add_drawn_glyphs
from font_faces import font_faces_css
from font_tables import align_line_metrics, limit_small_caps, round_kerning

ROOT = Path(__file__).resolve().parents[3]
PACKAGES = {'source-serif': '4.5.1', '@fontsource-variable/public-sans': '5.3.0'}
ROMAN = 'source-serif/VAR/SourceSerif4Variable-Roman.ttf'
ITALIC = 'source-serif/VAR/SourceSerif4Variable-Italic.ttf'
SANS = '@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2'
LICENCES = {
    'Soundings Text, Soundings Display: made from Source Serif 4': 'source-serif/LICENSE.md',
    'Soundings Sans: made from Public Sans, with signs of our own': '@fontsource-variable/public-sans/LICENSE',
}

ASCII = ''.join(map(chr, range(0x20, 0x7F)))
PUNCTUATION = '\u00a0§©·×–—‘’“”•…'
NUMBER_SIGNS = '−±½°£€'
COMMON_ACCENTS = 'àáâäçèéêëíîïñóôöüÉÖÜ'
LATIN_1 = ''.join(chr(code) for code in range(0xC0, 0x100) if chr(code) not in '×÷')
SMALL_CAPS = ASCII + 'éÉ'
"""Small capitals are kept for these alone: they set abbreviations and kickers, seldom an accent."""


@dataclass(frozen=True)
class Recipe:
    """How one file is made: from what, at which point or range of each axis, with which characters and features.

    `kerning` is the step in thousandths of the em to which kerning is rounded: the step keeps the error under a third
    of a pixel at the largest size the face is set in, and saves up to a tenth of the file.
    """

    file: str
    name: str
    style: str
    source: str
    axes: dict[str, float | tuple[float, float]]
    characters: str
    features: list[str]
    kerning: int = 10


RECIPES = [
    Recipe('text.woff2', 'Soundings Text', 'Regular', ROMAN, {'opsz': 14, 'wght': 400},
           ASCII + PUNCTUATION + NUMBER_SIGNS + LATIN_1, ['kern', 'liga', 'smcp', 'c2sc', 'onum', 'pnum']),
    Recipe('text-italic.woff2', 'Soundings Text', 'Italic', ITALIC, {'opsz': 14, 'wght': 400},
           ASCII + PUNCTUATION + COMMON_ACCENTS, ['kern', 'liga', 'onum', 'pnum']),
    Recipe('display.woff2', 'Soundings Display', 'Regular', ROMAN, {'opsz': 60, 'wght': 520},
           ASCII + PUNCTUATION + COMMON_ACCENTS, ['kern', 'liga', 'pnum']),
    Recipe('sans.woff2', 'Soundings Sans', 'Regular', SANS, {'wght': (400, 700)},
           ASCII + PUNCTUATION + NUMBER_SIGNS + LATIN_1 + ''.join(DRAWN), ['kern', 'tnum']),
]


def make_font(recipe: Recipe, packages: Path) -> TTFont:
    """Makes one subset font from the installed packages; the result does not depend on the day it is made."""
    font = instancer.instantiateVariableFont(TTFont(packages / recipe.source, recalcTimestamp=False), recipe.axes)
    if recipe.source == SANS:
        add_drawn_glyphs(font)
        font['fvar'].instances = []
    limit_small_caps(font, SMALL_CAPS)

    options = subset.Options(
        layout_features=recipe.features, hinting=False, glyph_names=False, notdef_outline=False, name_IDs=[])
    options.drop_tables += ['BASE', 'DSIG', 'MVAR', 'STAT', 'gasp', 'meta']
    subsetter = subset.Subsetter(options)
    subsetter.populate(text=recipe.characters)
    subsetter.subset(font)

    round_kerning(font, recipe.kerning * font['head'].unitsPerEm // 1000)
    align_line_metrics(font)
    set_names(font, recipe)
    font.flavor = 'woff2'
    return font


def set_names(font: TTFont, recipe: Recipe) -> None:
    """Names the font and its licence; nothing of the reserved name is left."""
    full_name = recipe.name if recipe.style == 'Regular' else f'{recipe.name} {recipe.style}'
    names = {1: recipe.name, 2: recipe.style, 4: full_name, 6: full_name.replace(' ', ''),
             14: 'https://openfontlicense.org'}
    for identifier, value in names.items():
        font['name'].setName(value, identifier, 3, 1, 0x409)


def licence_text(packages: Path) -> str:
    """Both families' copyright lines and licences, as their packages give them."""
    return '\n\n'.join(f'{title}\n{"=" * len(title)}\n\n{(packages / path).read_text("utf-8").strip()}\n'
                       for title, path in LICENCES.items())


def main() -> None:
    """Fetches the families, writes all the files and prints their sizes in bytes."""
    with tempfile.TemporaryDirectory() as folder:
        wanted = [f'{name}@{version}' for name, version in PACKAGES.items()]
        subprocess.run(['npm', 'install', '--no-save', '--ignore-scripts', '--prefix', folder, *wanted], check=True)
        packages = Path(folder, 'node_modules')
        target = ROOT / 'public/fonts'
        target.mkdir(parents=True, exist_ok=True)
        fonts = {recipe.file: make_font(recipe, packages) for recipe in RECIPES}
        for file, font in fonts.items():
            font.save(target / file)
        (target / 'ofl.txt').write_text(licence_text(packages), 'utf-8')

    (ROOT / 'src/styles/fonts.css').write_text(font_faces_css(fonts), 'utf-8')
    sizes = {file: (target / file).stat().st_size for file in fonts}
    print(*(f'{size:6} {file}' for file, size in sizes.items()), f'{sum(sizes.values()):6} together', sep='\n')


if __name__ == '__main__':
    main()
