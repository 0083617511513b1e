"""Single lines of text placed by their middle or baseline, as labels, digits and initials need it."""

from math import inf
from typing import Literal

from journeyboard.drawing.primitives import Colour, Stroke, Words
from journeyboard.text.paragraph import Paragraph, paragraph
from journeyboard.text.style import Style

Anchor = Literal["start", "middle", "end"]

_SHARE = {"start": 0.0, "middle": 0.5, "end": 1.0}
_CAPITALS = 0.66
"""Height of capitals and digits in Source Sans and Source Serif as a share of the em."""


def one_line(text: str, style: Style, width: float = inf) -> Paragraph:
    """``text`` on one line; it ends with an ellipsis where it is wider than ``width`` u."""
    set_text = paragraph(" ".join(text.split()), style, inf)
    if set_text.natural_width <= width:
        return set_text
    cut = paragraph(" ".join(text.split()), style, max(width, style.size), max_lines=1)
    return cut.trimmed if cut.lines[0].rtl else cut


def on_baseline(
    text: Paragraph, x: float, y: float, colour: Colour, anchor: Anchor = "start", halo: Stroke | None = None
) -> Words:
    """A line whose baseline is at ``y`` and whose start, middle or end is at ``x``."""
    line = text.lines[0]
    left = x - _SHARE[anchor] * line.width - line.x
    return Words(text, left, y - line.baseline, colour, halo)


def on_middle(text: Paragraph, x: float, y: float, colour: Colour, anchor: Anchor = "start") -> Words:
    """A line whose capitals and digits are centred on ``y``."""
    return on_baseline(text, x, y + _CAPITALS * text.style.size / 2, colour, anchor)
