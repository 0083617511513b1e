"""Laid-out text as plain data: what every back end draws and every caret is measured on.

All lengths are in u. x grows to the right and y grows downwards, also inside right-to-left text.
"""

from dataclasses import dataclass, replace

from journeyboard.text.face import Face
from journeyboard.text.style import Style


@dataclass(frozen=True, slots=True)
class Run:
    """Glyphs of one face and one direction, in visual order from left to right.

    ``x`` is the pen before the first glyph; ``xs`` and ``ys`` are the glyphs' origins from the line's left
    edge and from the baseline (down is positive); ``advances`` are the pen's steps. ``clusters`` holds for
    each glyph the code point index into ``text`` where its cluster begins. ``text`` is in logical order and
    begins at code point ``start`` of the paragraph (an ellipsis begins at its line's ``end``).
    """

    face: Face
    size: float
    x: float
    glyphs: tuple[int, ...]
    xs: tuple[float, ...]
    ys: tuple[float, ...]
    advances: tuple[float, ...]
    text: str
    clusters: tuple[int, ...]
    rtl: bool
    start: int = 0


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


@dataclass(frozen=True, slots=True)
class Line:
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


@dataclass(frozen=True, slots=True)
class Paragraph:
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
    def natural_width(self) -> float:
        """Width in u of the widest line, which is at most ``width`` unless one cluster is wider."""
        return max((line.width for line in self.lines), default=0.0)

    @property
    def at_the_right(self) -> "Paragraph":
        """The same lines, each ending at the right edge whatever its direction; itself if they do already."""
        if all(line.x == self.width - line.width for line in self.lines):
            return self
        return replace(self, lines=tuple(replace(line, x=self.width - line.width) for line in self.lines))

    @property
    def trimmed(self) -> "Paragraph":
        """A single line in a box no wider than the line."""
        (line,) = self.lines
        return replace(self, lines=(replace(line, x=0.0),), width=line.width)
