"""How far the ink of a shaped word reaches: whoever changes a word has to paint all of that anew."""

from __future__ import annotations

from math import inf
from typing import NamedTuple

from journeyboard.text.face import Face
from journeyboard.text.memory import remembered
from journeyboard.text.shaping import Shaped, shape


class Ink(NamedTuple):
    """In em: up and down from the baseline, and beyond where the word begins and where it ends.

    Negative: not even so far.
    """

    above: float
    below: float
    before: float
    behind: float

    @property
    def beside(self) -> float:
        """How far it reaches to the side that it reaches further to."""
        return max(self.before, self.behind, 0.0)

    def lies_within(self, other: Ink) -> bool:
        """Whether it reaches no further to any side than that."""
        return all(mine <= most for mine, most in zip(self, other, strict=True))


def ink(face: Face, shaped: Shaped) -> Ink:
    """What the glyphs of a word reach together; nothing at all for white space."""
    above = below = before = behind = -inf
    for glyph, x, y in zip(shaped.glyphs, shaped.xs, shaped.ys, strict=True):
        left, top, right, bottom = box(face, glyph)
        above, below = max(above, top - y), max(below, y - bottom)
        before, behind = max(before, -x - left), max(behind, x + right - shaped.width)
    return Ink(above, below, before, behind)


@remembered(64)
def plain_ink(face: Face) -> Ink:
    """What any word of ASCII characters reaches at most in a face that has them."""
    letters = [shape(face, chr(code)) for code in range(0x20, 0x7F)]
    return Ink(*map(max, *(ink(face, shaped) for shaped in letters)))


@remembered(16384)
def box(face: Face, glyph: int) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of a glyph in em from its pen, up positive; endless without an outline."""
    found, em = face.hb_font.get_glyph_extents(glyph), face.units_per_em
    if found is None:
        return -inf, inf, inf, -inf
    left, top = found.x_bearing, found.y_bearing
    return left / em, top / em, (left + found.width) / em, (top + found.height) / em
