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
    rows = first_rows(text, measure_of(usual.style, width), usual.lines + 1)
    if len(rows) <= min(usual.lines, larger.lines) and _widest(rows) * larger.style.size <= width:
        found = first_rows(text, measure_of(larger.style, width), larger.lines + 1)
        if len(found) <= larger.lines:
            return _set(text, found, larger, width)
    return _set(text, rows, usual, width)


def _widest(rows: Sequence[Row]) -> float:
    """The width of the widest word, in em."""
    return max([word.width for row in rows for word in row.words], default=0.0) - SLACK


def _set(text: str, rows: list[Row], chosen: Type, width: float) -> Paragraph:
    style, most = chosen
    is_cut = len(rows) > most
    if is_cut:
        rows = [*rows[: most - 1], shortened(rows[most - 1], measure_of(style, width))]
    lines = placed(rows, style, width, "start", ())
    return Paragraph(text, style, lines, width, len(lines) * style.leading, is_cut)
