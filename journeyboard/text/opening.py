"""As much of a text as there is room for: what does not show is not shaped, which a paragraph would do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from journeyboard.text.filling import SLACK, Row, first_rows, shortened
from journeyboard.text.paragraph import Paragraph, measure_of, placed
from journeyboard.text.style import Style


class Type(NamedTuple):
    """A style, and how many lines may be set in it."""

    style: Style
    lines: int


def opening(text: str, width: float, usual: Type, larger: Type) -> Paragraph:
    """``text`` in lines of at most ``width`` u: larger where all of it fits, else as much as fits as usual.

    Larger type breaks no word. Where words are left out there is an ellipsis behind the last whole one.
    """
    measure = measure_of(usual.style, width)
    rows = first_rows(text, measure, usual.lines)
    if _is_cut(text, rows):
        rows[-1] = shortened(rows[-1], measure)
        return _set(text, rows, usual.style, width, is_cut=True)
    if len(rows) <= larger.lines and _widest(rows) * larger.style.size <= width:
        found = first_rows(text, measure_of(larger.style, width), larger.lines)
        if not _is_cut(text, found):
            return _set(text, found, larger.style, width)
    return _set(text, rows, usual.style, width)


def _is_cut(text: str, rows: Sequence[Row]) -> bool:
    """Whether there is more in a text than these lines, but for white space."""
    return bool(text[rows[-1].end :].strip())


def _widest(rows: Sequence[Row]) -> float:
    """The width of the widest word, in em."""
    return max([word.width for row in rows for word in row.words], default=0.0) - SLACK


def _set(text: str, rows: Sequence[Row], style: Style, width: float, *, is_cut: bool = False) -> Paragraph:
    lines = placed(rows, style, width, "start", ())
    return Paragraph(text, style, lines, width, len(lines) * style.leading, is_cut)
