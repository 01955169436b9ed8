"""The signs that Public Sans lacks: the five standings and four arrows, drawn to match it.

All measures are fractions of the em, so that one drawing serves any font. The standings are drawn for 11 px, the
smallest size they are shown at: there a disc is 8 px wide and every ring 1 px. They share one advance width, so that
a column of them lines up, and no outline overlaps another (overlaps show as holes in some renderers).
"""

import math
from typing import Callable, Iterable

from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables.otTables import NO_VARIATION_INDEX

Point = tuple[float, float]
Step = tuple[Point, ...]
"""One move of an outline: a point is a straight line to it, a control point and a point are a curve."""
Drawing = list[list[Step]]
"""Closed outlines; clockwise ones are filled, anticlockwise ones are holes in them."""

STROKE = 1 / 11
RADIUS = 4 / 11
SIDE = 0.03
CENTRE: Point = (SIDE + RADIUS, RADIUS)
STANDING_ADVANCE = 2 * (SIDE + RADIUS)

ARROW_STROKE = 0.078
ARROW_HEAD = 0.25
ARROW_MIDDLE: Point = (0.43, 0.34)
ARROW_ADVANCE = 0.86


def lines(*points: Point) -> list[Step]:
    """Straight steps through all the points."""
    return [(point,) for point in points]


def arc(centre: Point, radius: float, start: float, end: float) -> list[Step]:
    """Steps along a circle, from and to an angle in degrees (0 is right, 90 up), the first a line to its start."""
    parts = max(1, round(abs(end - start) / 45))
    half = math.radians(end - start) / parts / 2

    def at(angle: float, distance: float) -> Point:
        return (centre[0] + distance * math.cos(angle), centre[1] + distance * math.sin(angle))

    middles = [math.radians(start) + half * (2 * part + 1) for part in range(parts)]
    curves = [(at(middle, radius / math.cos(half)), at(middle + half, radius)) for middle in middles]
    return [(at(math.radians(start), radius),), *curves]


DISC = arc(CENTRE, RADIUS, 360, 0)


def hole(start: float, end: float) -> list[Step]:
    """Cuts the piece between an arc and its chord out of the disc, leaving the ring."""
    return arc(CENTRE, RADIUS - STROKE, start, end)


def struck() -> Drawing:
    """A ring with a bar from lower left to upper right, as U+2298 has it in every font."""
    shift = math.degrees(math.asin(STROKE / 2 / (RADIUS - STROKE)))
    return [DISC, hole(45 + shift, 225 - shift), hole(225 + shift, 405 - shift)]


def unequal() -> Drawing:
    """Two bars that do not agree. Heavier than the ring's stroke, because nothing closes around them."""
    (x, y), bar, gap, reach, height, lean, cut = CENTRE, 0.1, 0.1, 0.345, RADIUS + 0.012, 0.19, 0.115

    def slash(at: float, side: int) -> Point:
        return (x + (at - y) / height * lean + side * cut / 2, at)

    left, right = [], []
    for lower, upper in ((y - gap - bar, y - gap), (y + gap, y + gap + bar)):
        left += [slash(lower, -1), (x - reach, lower), (x - reach, upper), slash(upper, -1)]
        right += [slash(lower, 1), (x + reach, lower), (x + reach, upper), slash(upper, 1)]
    top, foot = y + height, y - height
    return [lines(slash(foot, -1), *left, slash(top, -1), slash(top, 1), *reversed(right), slash(foot, 1))]


def arrow(degrees: float) -> Drawing:
    """A straight arrow with an open head, pointing along an angle (0 is right, 90 up)."""
    turn, tip, half, slant = math.radians(degrees), 0.35, ARROW_STROKE / 2, ARROW_STROKE / math.sqrt(2)
    edge = [(tip - ARROW_HEAD, ARROW_HEAD), (tip - ARROW_HEAD - slant, ARROW_HEAD - slant),
            (tip - 2 * slant - half, half), (-tip, half)]
    return [lines(*(
        (ARROW_MIDDLE[0] + x * math.cos(turn) - y * math.sin(turn),
         ARROW_MIDDLE[1] + x * math.sin(turn) + y * math.cos(turn))
        for x, y in [(tip, 0.0), *((x, -y) for x, y in edge), *reversed(edge)]
    ))]


def return_arrow() -> Drawing:
    """An arrow to the left with a hooked tail: back to where a footnote was called."""
    half, slant, tip, axis, radius, turn, tail = (
        ARROW_STROKE / 2, ARROW_STROKE / math.sqrt(2), 0.08, ARROW_HEAD, 0.17, 0.6, 0.36)
    neck = tip + 2 * slant + half
    barb, notch = ARROW_HEAD, ARROW_HEAD - slant
    bend = (turn, axis + radius)
    end = axis + 2 * radius
    return [[
        *lines((tip, axis), (tip + barb, axis + barb), (tip + barb + slant, axis + notch), (neck, axis + half)),
        *arc(bend, radius - half, -90, 90),
        *lines((tail, end - half), (tail, end + half)),
        *arc(bend, radius + half, 90, -90),
        *lines((neck, axis - half), (tip + barb + slant, axis - notch), (tip + barb, axis - barb)),
    ]]


DRAWN: dict[str, tuple[float, Drawing]] = {
    '●': (STANDING_ADVANCE, [DISC]),
    '◐': (STANDING_ADVANCE, [DISC, hole(-90, 90)]),
    '≠': (STANDING_ADVANCE, unequal()),
    '○': (STANDING_ADVANCE, [DISC, hole(0, 360)]),
    '⊘': (STANDING_ADVANCE, struck()),
    '→': (ARROW_ADVANCE, arrow(0)),
    '↗': (ARROW_ADVANCE, arrow(45)),
    '←': (ARROW_ADVANCE, arrow(180)),
    '↩': (ARROW_ADVANCE, return_arrow()),
}
"""Each sign with its advance width and its outlines: confirmed, reported, disputed, unconfirmed, denied, arrows."""


def add_drawn_glyphs(font: TTFont) -> None:
    """Adds every drawn sign to a TrueType font at its real code point; the same at every weight."""
    em = font['head'].unitsPerEm
    names = [f'uni{ord(sign):04X}' for sign in DRAWN]
    font.setGlyphOrder([*font.getGlyphOrder(), *names])
    for name, (sign, (advance, drawing)) in zip(names, DRAWN.items()):
        pen = TTGlyphPen(None)
        for outline in drawing:
            draw_outline(pen, em, outline)
        font['glyf'][name] = glyph = pen.glyph()
        glyph.recalcBounds(font['glyf'])
        font['hmtx'][name] = (round(advance * em), glyph.xMin)
        font['gvar'].variations[name] = []
        font['HVAR'].table.AdvWidthMap.mapping[name] = NO_VARIATION_INDEX
        for table in font['cmap'].tables:
            table.cmap[ord(sign)] = name


def draw_outline(pen: TTGlyphPen, em: float, outline: Iterable[Step]) -> None:
    """Draws one closed outline with a pen, scaled from fractions of the em to whole font units."""
    start, *steps = [[(round(x * em), round(y * em)) for x, y in step] for step in outline]
    pen.moveTo(start[-1])
    for step in steps:
        pen.qCurveTo(*step)
    pen.closePath()
