"""The largest of a few styles whose text fits a box: how a note chooses its size."""

from collections.abc import Sequence

from journeyboard.text.glyphs import Paragraph
from journeyboard.text.paragraph import extent, least_width, paragraph
from journeyboard.text.style import Style

_SLACK = 1e-3
"""In u: by so much a line may be too wide, for rounding."""


def fit(text: str, width: float, height: float, styles: Sequence[Style]) -> Paragraph:
    """``text`` in the first of ``styles`` with which it fits ``width`` x ``height`` u, else in the last one.

    The caller decides what to do when even that overflows: grow the box or leave lines out.
    """
    return paragraph(text, fitting(text, width, height, styles[:-1]) or styles[-1], width)


def fitting(text: str, width: float, height: float, styles: Sequence[Style]) -> Style | None:
    """The first of ``styles`` with which ``text`` fits ``width`` x ``height`` u; places no glyphs."""
    return next((style for style in styles if _has_room(text, style, width, height)), None)


def _has_room(text: str, style: Style, width: float, height: float) -> bool:
    most = (height // style.leading) * (width + _SLACK)
    if least_width(text, style) > most + _SLACK:
        return False  # however its lines break, which takes longer to find out
    widest, high = extent(text, style, width)
    return high <= height and widest <= width + _SLACK


def fits(set_text: Paragraph, height: float) -> bool:
    """Whether no line sticks out of the paragraph's width or below ``height`` u."""
    return set_text.height <= height and set_text.natural_width <= set_text.width + _SLACK
