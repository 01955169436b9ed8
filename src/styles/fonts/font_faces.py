"""Writes fonts.css: the four fonts, and system fonts stretched so that text keeps its lines when ours arrive.

For a face of ours and a system font that stands in for it (the formula of @capsizecss/core):

    size-adjust       = our average width * kerned / its average width
    ascent-override   = our ascent / size-adjust            (descent likewise; line gap 0)

all in ems. Average widths are weighted by how often each character occurs in English, and know no kerning; `kerned`
mends that.
"""

from dataclasses import dataclass

from fontTools.ttLib import TTFont

FREQUENCY = {
    1540: ' ', 922: 'e', 672: 't', 668: 'a', 588: 'i', 578: 'n', 571: 'o', 526: 'r', 469: 's', 351: 'h', 304: 'l',
    298: 'd', 232: 'c', 207: 'u', 181: 'm', 170: 'f', 163: 'p', 155: 'g', 123: 'y', 114: 'b', 110: 'w', 83: ',',
    79: '.', 76: 'v', 53: '0', 46: 'k', 41: 'TS', 40: 'A', 38: '|', 31: 'C', 26: '2', 25: 'Mx', 23: '1P', 22: 'I',
    21: '[', 20: 'B', 18: '-', 16: 'U', 15: '5RF', 14: "'N", 13: 'HD', 12: 'L"W', 11: 'zGE', 10: '3()', 9: 'jJO',
    8: '4q:', 7: '68]K=', 6: '9', 5: '7V', 3: 'Y', 2: '$Z', 1: 'Qáé/%;X',
}
"""Occurrences in ten thousand characters; @capsizecss/unpack weighs with the same, so that its widths compare."""

AVERAGE_WIDTH = {
    'Noto Serif': 481 / 1000,
    'Times New Roman': 832 / 2048,
    'Arial': 913 / 2048,
}
"""In ems, from @capsizecss/metrics 4.3.0. Liberation Serif is as wide as Times, Liberation Sans and Roboto as Arial."""

KERNED = {'text.woff2': 0.995, 'display.woff2': 0.994, 'sans.woff2': 0.992}
"""Running text of ours over the same text in a fitted system font, were it not for this factor: 7,300 characters of
the first story on one line in Chromium, against Noto Serif, Liberation and Roboto. With
it, no width is off by more than 0.3 percent."""

LOCAL_NAMES = {
    'Noto Serif': 'local(Noto Serif),local(NotoSerif)',
    'Times New Roman': 'local(Times New Roman),local(Liberation Serif)',
    'Arial': 'local(Arial),local(Liberation Sans),local(Roboto)',
}

HEAD = f"""\
/* Written by fonts/subset-fonts.py: T text, D display, S sans; the rest are system fonts fitted to them. */
@font-face{{font-family:T;src:url(/fonts/text.woff2);font-display:optional}}
@font-face{{font-family:T;src:url(/fonts/text-italic.woff2);font-style:italic;font-display:optional}}
@font-face{{font-family:D;src:url(/fonts/display.woff2);font-display:optional}}
@font-face{{font-family:S;src:url(/fonts/sans.woff2);font-weight:400 700;font-display:optional}}
"""
"""The first rule lets the serif take standings and arrows, which it has not, from the sans."""


@dataclass(frozen=True)
class Fallback:
    """A system font made to stand in for a font of ours, under a short family name of its own."""

    family: str
    file: str
    system_font: str


FALLBACKS = [
    Fallback('TN', 'text.woff2', 'Noto Serif'),
    Fallback('TT', 'text.woff2', 'Times New Roman'),
    Fallback('DN', 'display.woff2', 'Noto Serif'),
    Fallback('DT', 'display.woff2', 'Times New Roman'),
    Fallback('SA', 'sans.woff2', 'Arial'),
]


def average_width(font: TTFont) -> float:
    """Average advance of English text in ems, at the font's default weight."""
    cmap, metrics = font.getBestCmap(), font['hmtx']
    total = sum(
        metrics[cmap[ord(character)]][0] * occurrences
        for occurrences, characters in FREQUENCY.items()
        for character in characters
    )
    return total / 10_000 / font['head'].unitsPerEm


def fallback_rule(fallback: Fallback, font: TTFont) -> str:
    """The @font-face rule that fits a system font to `font`."""
    em, line = font['head'].unitsPerEm, font['hhea']
    size = average_width(font) * KERNED[fallback.file] / AVERAGE_WIDTH[fallback.system_font]
    overrides = {
        'size-adjust': size,
        'ascent-override': line.ascent / em / size,
        'descent-override': -line.descent / em / size,
    }
    values = ';'.join(f'{name}:{value:.2%}' for name, value in overrides.items())
    source = LOCAL_NAMES[fallback.system_font]
    return f'@font-face{{font-family:{fallback.family};src:{source};{values};line-gap-override:0%}}\n'


def font_faces_css(fonts: dict[str, TTFont]) -> str:
    """The whole of fonts.css. `fonts` are the finished fonts by file name."""
    return HEAD + ''.join(fallback_rule(fallback, fonts[fallback.file]) for fallback in FALLBACKS)
