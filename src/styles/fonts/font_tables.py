"""Changes made to a font's tables around subsetting: substitutions, kerning, line metrics."""

from typing import Any

from fontTools.ttLib import TTFont


def subtables(font: TTFont, tag: str) -> list[Any]:
    """Every lookup subtable of GSUB or GPOS, out of its extension wrapper; none if the font has no such table."""
    lookups = font[tag].table.LookupList.Lookup if tag in font else []
    return [getattr(table, 'ExtSubTable', table) for lookup in lookups for table in lookup.SubTable]


def limit_small_caps(font: TTFont, characters: str) -> None:
    """Keeps small capitals for some characters only, so that subsetting drops the glyphs of the others."""
    cmap = font.getBestCmap()
    kept = {cmap[ord(character)] for character in characters}
    for table in subtables(font, 'GSUB'):
        mapping = getattr(table, 'mapping', {})
        if any(str(target).endswith('.sc') for target in mapping.values()):
            table.mapping = {glyph: target for glyph, target in mapping.items() if glyph in kept}


def round_kerning(font: TTFont, step: int) -> None:
    """Rounds all pair kerning to a multiple of `step` font units, and holds it constant over the weights."""
    for table in subtables(font, 'GPOS'):
        if type(table).__name__ != 'PairPos':
            continue
        if table.Format == 1:
            values = [pair.Value1 for pairs in table.PairSet for pair in pairs.PairValueRecord]
        else:
            values = [second.Value1 for first in table.Class1Record for second in first.Class2Record]
        table.ValueFormat1 &= 0x0F
        for value in values:
            value.XAdvance = round(value.XAdvance / step) * step
            value.__dict__.pop('XAdvDevice', None)
    if 'fvar' in font:
        font['GDEF'].table.VarStore = None
        font['GDEF'].table.Version = 0x00010000


def align_line_metrics(font: TTFont) -> None:
    """Gives Windows the same ascent and descent as every other system, so that lines stand alike on all."""
    line, os2 = font['hhea'], font['OS/2']
    os2.sTypoAscender, os2.sTypoDescender, os2.sTypoLineGap = line.ascent, line.descent, line.lineGap
    os2.usWinAscent, os2.usWinDescent = line.ascent, -line.descent
    os2.fsSelection |= 1 << 7
