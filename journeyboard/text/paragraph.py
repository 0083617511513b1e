"""Text + style + width -> positioned glyph runs, remembered, so that all back ends draw the same lines."""

from __future__ import annotations

from collections.abc import Sequence
from math import inf, isinf
from typing import Literal

from journeyboard.text.face import face_for
from journeyboard.text.filling import Measure, Row, elide, rows
from journeyboard.text.glyphs import Emoji, Line, Paragraph, Run
from journeyboard.text.memory import forgotten, remembered
from journeyboard.text.parts import parts
from journeyboard.text.setting import runs
from journeyboard.text.style import Style

__all__ = [
    "Align",
    "Emoji",
    "Line",
    "Paragraph",
    "Run",
    "extent",
    "least_width",
    "line",
    "paragraph",
    "width_of",
]

Align = Literal["start", "center", "end"]


@remembered(1024)
def paragraph(
    text: str, style: Style, width: float, *, align: Align = "start", max_lines: int | None = None
) -> Paragraph:
    """Lay ``text`` out in lines of at most ``width`` u (``math.inf``: one line for each line break).

    Lines break where UAX 14 allows; a word wider than the line breaks between grapheme clusters, and only
    a single cluster may stick out. Each block's direction is that of its first strong character; "start" is
    the left edge or, for right-to-left blocks, the right one. With ``max_lines`` the last line ends with "…"
    when text had to be left out. Any text without lone surrogates is good; nothing is raised.
    """
    measure = measure_of(style, width)
    found = rows(text, measure)
    truncated = max_lines is not None and len(found) > max(1, max_lines)
    if truncated:
        found = _clipped(found, max(1, max_lines or 1), measure)
    box = width if not isinf(width) else style.size * max(row.width for row in found)
    lines = _lines(found, style, box, align)
    return Paragraph(text, style, lines, box, len(lines) * style.leading, truncated)


def extent(text: str, style: Style, width: float) -> tuple[float, float]:
    """The width in u of the widest line and the height of all lines, without placing a glyph."""
    found = rows(text, measure_of(style, width))
    return max([row.width for row in found]) * style.size, len(found) * style.leading


def least_width(text: str, style: Style) -> float:
    """The width in u of all words of a text, without what stands between them, which lines may break at."""
    found = parts(text, face_for(style), style.tabular)
    return sum([part.spoken.least for part in found]) * style.size


def line(text: str, style: Style) -> Line:
    """``text`` in one line that never wraps, at x = 0; line breaks in it count as spaces."""
    return paragraph(" ".join(text.splitlines()), style, inf).lines[0]


def width_of(text: str, style: Style) -> float:
    """The width in u of ``text`` set in one line."""
    return line(text, style).width


def measure_of(style: Style, width: float) -> Measure:
    """What lines of a style are filled with, and up to a width in u."""
    return Measure(width / style.size, face_for(style), style.tabular)


def _alike(one: Sequence[object], other: Sequence[object]) -> int:
    """How many members the two have in common from the start."""
    return next(
        (at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )


class _Recent:
    """The lines set last: a text that is typed is set again with each letter, and most of it is as it was.

    They are replaced as a whole, so that threads may set texts at once.
    """

    def __init__(self) -> None:
        self.forget()

    def forget(self) -> None:
        self.lines: tuple[object, Sequence[Row], tuple[Line, ...]] = (None, (), ())


_recent = _Recent()
forgotten(_recent.forget)


def _clipped(rows: Sequence[Row], count: int, measure: Measure) -> tuple[Row, ...]:
    """The first ``count`` rows, the last one with an ellipsis."""
    return (*rows[: count - 1], elide(rows[count - 1], measure))


def _lines(rows: Sequence[Row], style: Style, box: float, align: Align) -> tuple[Line, ...]:
    """The rows at their places; those with which the paragraph before this one began are the very same."""
    key, known_rows, known = _recent.lines
    kept = _alike(rows, known_rows) if key == (style, box, align) else 0
    lines = placed(rows[kept:], style, box, align, known[:kept])
    _recent.lines = (style, box, align), rows, lines
    return lines


def placed(
    rows: Sequence[Row], style: Style, box: float, align: Align, known: tuple[Line, ...]
) -> tuple[Line, ...]:
    """The rows at their places in a box so wide (u), behind the ``known`` lines that come before them."""
    size, leading, above = style.size, style.leading, _above(style)
    new = [
        _line(row, size, number * leading + above, box, align) for number, row in enumerate(rows, len(known))
    ]
    return (*known, *new)


@remembered(64)
def _above(style: Style) -> float:
    """What lies above the baseline of a line, in u: letters stand in the middle of its height."""
    face = face_for(style)
    return (style.leading - (face.ascent + face.descent) * style.size) / 2 + face.ascent * style.size


def _line(row: Row, size: float, baseline: float, box: float, align: Align) -> Line:
    width = size * row.width
    x = _indent(box - width, row.base, align)
    return Line(runs(row, size), x, baseline, width, row.start, row.end, row.base == 1)


def _indent(free: float, base: int, align: Align) -> float:
    if align == "center":
        return free / 2
    return free if (align == "end") != (base == 1) else 0.0
