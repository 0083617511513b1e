"""What stands around a map on paper is measured in s: 0.25 mm on A3, and larger on larger sheets.

The page itself is in u of the map, so that one display list holds both; ``Type`` converts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from journeyboard.drawing.primitives import Box, Colour, Command, Disc, Path, Primitive, Stroke, Words
from journeyboard.drawing.theme import Theme
from journeyboard.drawing.words import Anchor, on_baseline, one_line
from journeyboard.export.outlines import moved
from journeyboard.text.paragraph import Paragraph, paragraph
from journeyboard.text.style import Style

TITLE: Final = Style("serif", 29.6, 36, 600)
"""21 pt on A3."""
EVIDENCE: Final = Style("sans", 14, 16)
STRONG: Final = Style("sans", 13, 17, 600)
PLAIN: Final = Style("sans", 13, 17)
QUOTE: Final = Style("serif", 13.5, 18, italic=True)
SMALL: Final = Style("sans", 12.1, 16)
"""8.6 pt on A3, 6.5 on Letter."""
INITIALS: Final = Style("sans", 10.5, 12, 700)


@dataclass(frozen=True, slots=True)
class Type:
    """``k`` is how many u an s is on this sheet."""

    k: float
    theme: Theme

    def line(self, text: str, style: Style, width: float = 1e6) -> Paragraph:
        """One line at most ``width`` s wide."""
        return one_line(text, self._sized(style), width * self.k)

    def block(self, text: str, style: Style, width: float, y: float, colour: Colour) -> Words:
        """At most two lines from x = 0, the first on the baseline y; all in s."""
        lines = paragraph(text, self._sized(style), width * self.k, max_lines=2)
        return Words(lines, 0, y * self.k - lines.lines[0].baseline, colour)

    def _sized(self, style: Style) -> Style:
        return style._replace(size=round(style.size * self.k, 3), leading=round(style.leading * self.k, 3))

    def width(self, text: str, style: Style) -> float:
        """The width of a line in s."""
        return self.line(text, style).natural_width / self.k

    def put(
        self, text: Paragraph, x: float, y: float, colour: Colour | None = None, anchor: Anchor = "start"
    ) -> Words:
        """A line on the baseline y; x and y in s."""
        return on_baseline(text, x * self.k, y * self.k, colour or self.theme.ink, anchor)

    def rule(self, x1: float, y: float, x2: float, colour: Colour, mm: float, mm_per_u: float) -> Path:
        """A level line from x1 to x2 (s), ``mm`` thick."""
        ends: tuple[Command, ...] = (("M", x1 * self.k, y * self.k), ("L", x2 * self.k, y * self.k))
        return Path(ends, stroke=Stroke(colour, mm / mm_per_u))

    def shapes(self, primitives: Iterable[Primitive], x: float = 0, y: float = 0) -> Iterator[Primitive]:
        """Shapes measured in s, with their origin at (x, y), as shapes in u. Only boxes, discs and paths."""
        for primitive in primitives:
            yield _scaled(primitive, self.k, x * self.k, y * self.k)


def _scaled(shape: Primitive, k: float, dx: float, dy: float) -> Primitive:
    match shape:
        case Box(x, y, width, height, radius, fill, stroke):
            outline = _thicker(stroke, k)
            return Box(x * k + dx, y * k + dy, width * k, height * k, radius * k, fill, outline)
        case Disc(x, y, radius, fill, stroke):
            return Disc(x * k + dx, y * k + dy, radius * k, fill, _thicker(stroke, k))
        case Path(commands, fill, stroke):
            return Path(tuple(moved(commands, dx, dy, k)), fill, _thicker(stroke, k))
    raise TypeError(f"{type(shape).__name__} cannot be scaled")


def _thicker(stroke: Stroke | None, k: float) -> Stroke | None:
    if stroke is None:
        return None
    return Stroke(stroke.paint, stroke.width * k, tuple(length * k for length in stroke.dash))
