"""Text + style + width -> positioned glyph runs, remembered, so that all back ends draw the same lines."""

from __future__ import annotations

from collections.abc import Sequence
from math import inf, isinf
from typing import Literal, NamedTuple

from journeyboard.text.bidi import base_level, has_rtl, levels
from journeyboard.text.breaks import Block, blocks, words
from journeyboard.text.face import Face, face_for
from journeyboard.text.filling import Measure, elide, fill, line_width, measured
from journeyboard.text.glyphs import Emoji, Line, Paragraph, Run
from journeyboard.text.memory import forgotten, remembered
from journeyboard.text.pieces import Word, word
from journeyboard.text.setting import runs
from journeyboard.text.style import Style

__all__ = ["Align", "Emoji", "Line", "Paragraph", "Run", "extent", "line", "paragraph", "width_of"]

Align = Literal["start", "center", "end"]


class _Row(NamedTuple):
    """A line of words before it is placed."""

    words: list[Word]
    base: int
    start: int
    end: int


class _Part(NamedTuple):
    """A block with its base level and its shaped words."""

    block: Block
    base: int
    words: tuple[Word, ...]


@remembered(16384)
def paragraph(
    text: str, style: Style, width: float, *, align: Align = "start", max_lines: int | None = None
) -> Paragraph:
    """Lay ``text`` out in lines of at most ``width`` u (``math.inf``: one line for each line break).

    Lines break where UAX 14 allows; a word wider than the line breaks between grapheme clusters, and only
    a single cluster may stick out. Each block's direction is that of its first strong character; "start" is
    the left edge or, for right-to-left blocks, the right one. With ``max_lines`` the last line ends with "…"
    when text had to be left out. Any text without lone surrogates is good; nothing is raised.
    """
    measure = Measure(width / style.size, face_for(style), style.tabular)
    rows = [row for part in _laid(text, measure.face, measure.tabular) for row in _rows(part, measure)]
    truncated = max_lines is not None and len(rows) > max(1, max_lines)
    if truncated:
        rows = _clipped(rows, max(1, max_lines or 1), measure)
    box = width if not isinf(width) else max(style.size * line_width(row.words) for row in rows)
    lines = _lines(rows, style, box, align)
    return Paragraph(text, style, lines, box, len(lines) * style.leading, truncated)


def extent(text: str, style: Style, width: float) -> tuple[float, float]:
    """The width in u of the widest line and the height of all lines, without placing a glyph."""
    measure = Measure(width / style.size, face_for(style), style.tabular)
    found = [measured(words, measure) for _, _, words in _laid(text, measure.face, measure.tabular)]
    widest = max((each for each, _ in found), default=0.0)
    return widest * style.size, sum(lines for _, lines in found) * style.leading


def line(text: str, style: Style) -> Line:
    """``text`` in one line that never wraps, at x = 0; line breaks in it count as spaces."""
    return paragraph(" ".join(text.splitlines()), style, inf).lines[0]


def width_of(text: str, style: Style) -> float:
    """The width in u of ``text`` set in one line."""
    return line(text, style).width


def _rows(part: _Part, measure: Measure) -> list[_Row]:
    block, base, found = part
    lines = fill(found, measure)
    starts = [line[0].start if line else block.start for line in lines]
    ends = [*starts[1:], block.end]
    return [_Row(line, base, start, end) for line, start, end in zip(lines, starts, ends, strict=True)]


@remembered(512)
def _laid(text: str, face: Face, tabular: bool) -> tuple[_Part, ...]:
    """A text's blocks with their words, the same for all sizes and widths that are tried with it."""
    return tuple(
        _Part(block, *_words(text[block.start : block.stop], block.start, face, tabular))
        for block in blocks(text)
    )


@remembered(512)
def _words(content: str, start: int, face: Face, tabular: bool) -> tuple[int, tuple[Word, ...]]:
    """The base level and the shaped words of a block that starts so far into the text."""
    units = words(content)
    if not has_rtl(content):
        return 0, _plain_words(units, start, face, tabular)
    base = base_level(content)
    each_level = tuple(levels(content, base))
    found, offset = [], 0
    for unit in units:
        end = offset + len(unit)
        found.append(word(unit, start + offset, each_level[offset:end], face, tabular))
        offset = end
    return base, tuple(found)


def _plain_words(units: list[str], start: int, face: Face, tabular: bool) -> tuple[Word, ...]:
    """Words from left to right; those with which the block before this one began are taken over from it."""
    key, known_units, known = _recent.words
    kept = _alike(units, known_units) if key == (start, face, tabular) else 0
    found = list(known[:kept])
    at = start + sum(map(len, units[:kept]))
    for unit in units[kept:]:
        found.append(word(unit, at, (0,) * len(unit), face, tabular))
        at += len(unit)
    result = tuple(found)
    _recent.words = (start, face, tabular), units, result
    return result


def _alike(one: Sequence[object], other: Sequence[object]) -> int:
    """How many members the two have in common from the start."""
    return next(
        (at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )


class _Recent:
    """What was set last: a text that is typed is set again with each letter, and most of it is as it was.

    Each is replaced as a whole, so that threads may set texts at once.
    """

    def __init__(self) -> None:
        self.forget()

    def forget(self) -> None:
        self.words: tuple[object, list[str], tuple[Word, ...]] = (None, [], ())
        self.lines: tuple[object, list[_Row], tuple[Line, ...]] = (None, [], ())


_recent = _Recent()
forgotten(_recent.forget)


def _clipped(rows: list[_Row], count: int, measure: Measure) -> list[_Row]:
    """The first ``count`` rows, the last one with an ellipsis."""
    last = rows[count - 1]
    kept = elide(last.words, last.start, last.base, measure)
    end = kept[-1].start
    return [*rows[: count - 1], _Row(kept, last.base, last.start, end)]


def _lines(rows: list[_Row], style: Style, box: float, align: Align) -> tuple[Line, ...]:
    """The rows at their places; those with which the paragraph before this one began are the very same."""
    key, known_rows, known = _recent.lines
    kept = _alike(rows, known_rows) if key == (style, box, align) else 0
    new = (_line(rows[number], number, style, box, align) for number in range(kept, len(rows)))
    lines = (*known[:kept], *new)
    _recent.lines = (style, box, align), rows, lines
    return lines


def _line(row: _Row, number: int, style: Style, box: float, align: Align) -> Line:
    face = face_for(style)
    above = (style.leading - (face.ascent + face.descent) * style.size) / 2 + face.ascent * style.size
    width = style.size * line_width(row.words)
    return Line(
        runs=runs(row.words, row.base, style.size),
        x=_indent(box - width, row.base, align),
        baseline=number * style.leading + above,
        width=width,
        start=row.start,
        end=row.end,
        rtl=row.base == 1,
    )


def _indent(free: float, base: int, align: Align) -> float:
    if align == "center":
        return free / 2
    return free if (align == "end") != (base == 1) else 0.0
