"""Laid-out text as plain data: what every back end draws and every caret is measured on.

All lengths are in u. x grows to the right and y grows downwards, also inside right-to-left text.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, chain
from typing import NamedTuple

from journeyboard.text.face import Face
from journeyboard.text.shaping import Shaped
from journeyboard.text.style import Style


class Run(NamedTuple):
    """Glyphs of one face and one direction, in visual order from left to right.

    It holds shaped words, which it shares with all runs they occur in; what is asked of its glyphs is put
    together anew each time. ``x`` is the pen before the first glyph. ``text`` is in logical order and begins
    at code point ``start`` of the paragraph (an ellipsis begins at its line's ``end``).
    """

    face: Face
    size: float
    x: float
    shapes: tuple[Shaped, ...]
    text: str
    rtl: bool
    start: int = 0

    @property
    def offsets(self) -> tuple[int, ...]:
        """Where the text of each shaped word begins in ``text``."""
        step = -1 if self.rtl else 1
        ends = accumulate([each.length for each in self.shapes[::step]], initial=0)
        return tuple(ends)[:-1][::step]

    @property
    def glyphs(self) -> tuple[int, ...]:
        """The glyphs' numbers in the face."""
        return tuple(chain.from_iterable(each.glyphs for each in self.shapes))

    @property
    def xs(self) -> tuple[float, ...]:
        """The glyphs' origins from the line's left edge."""
        pens = zip(self._pens(), self.shapes, strict=True)
        return tuple(pen + self.size * x for pen, each in pens for x in each.xs)

    @property
    def ys(self) -> tuple[float, ...]:
        """The glyphs' origins from the baseline; down is positive."""
        return tuple(self.size * y for each in self.shapes for y in each.ys)

    @property
    def advances(self) -> tuple[float, ...]:
        """The pen's steps."""
        return tuple(self.size * advance for each in self.shapes for advance in each.advances)

    @property
    def clusters(self) -> tuple[int, ...]:
        """For each glyph the code point index into ``text`` where its cluster begins."""
        parts = zip(self.offsets, self.shapes, strict=True)
        return tuple(offset + cluster for offset, each in parts for cluster in each.clusters)

    def _pens(self) -> Iterator[float]:
        """The pen before each shaped word."""
        pen = self.x
        for each in self.shapes:
            yield pen
            pen += self.size * each.width


@dataclass(frozen=True, slots=True)
class Emoji:
    """One glyph of the colour emoji face, drawn as a square picture on every back end.

    The picture's side is ``advance``; its left edge is ``x`` from the line's left edge and its top edge
    ``top`` from the baseline (negative: above it). ``text`` is the whole emoji sequence.
    """

    x: float
    size: float
    advance: float
    text: str
    glyph: int
    top: float
    start: int = 0
    rtl: bool = False


class Line(NamedTuple):
    """One line: ``runs`` in visual order; ``x`` and ``baseline`` from the paragraph's top left.

    ``width`` leaves out white space at the line's end, which hangs over the edge. ``start`` and ``end`` are
    code point offsets into the paragraph's text; ``end`` includes the line break character, if any.
    ``rtl`` is the direction of the paragraph that the line belongs to.
    """

    runs: tuple[Run | Emoji, ...]
    x: float
    baseline: float
    width: float
    start: int
    end: int
    rtl: bool = False


class Paragraph(NamedTuple):
    """A laid-out text. ``width`` is the measure it was set to, ``height`` that of its lines.

    ``truncated`` says that lines were left out and the last one ends with an ellipsis.
    """

    text: str
    style: Style
    lines: tuple[Line, ...]
    width: float
    height: float
    truncated: bool

    @property
    def paragraph(self) -> Paragraph:
        """Itself, for whoever does not care whether its lines are placed already."""
        return self

    @property
    def natural_width(self) -> float:
        """Width in u of the widest line, which is at most ``width`` unless one cluster is wider."""
        return max((line.width for line in self.lines), default=0.0)

    @property
    def at_the_right(self) -> Paragraph:
        """The same lines, each ending at the right edge whatever its direction; itself if they do already."""
        if all(line.x == self.width - line.width for line in self.lines):
            return self
        return self._replace(lines=tuple([line._replace(x=self.width - line.width) for line in self.lines]))

    @property
    def trimmed(self) -> Paragraph:
        """A single line in a box no wider than the line."""
        (line,) = self.lines
        return self._replace(lines=(line._replace(x=0.0),), width=line.width)
