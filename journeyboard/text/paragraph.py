"""Text + style + width -> positioned glyph runs, remembered, so that all back ends draw the same lines."""

from __future__ import annotations

from collections.abc import Iterable
from math import inf, isinf
from typing import Literal, NamedTuple

from journeyboard.text.bidi import base_level, has_rtl, levels
from journeyboard.text.breaks import Block, blocks, words
from journeyboard.text.face import Face, face_for
from journeyboard.text.filling import Measure, elide, fill, line_width, measured
from journeyboard.text.glyphs import Emoji, Line, Paragraph, Run
from journeyboard.text.memory import remembered
from journeyboard.text.pieces import Word, word
from journeyboard.text.setting import runs
from journeyboard.text.style import Style

__all__ = ["Align", "Emoji", "Line", "Paragraph", "Run", "extent", "line", "paragraph", "width_of"]

Align = Literal["start", "center", "end"]


class _Row(NamedTuple):
    """A line of words before it is placed; ``width`` in u."""

    words: list[Word]
    base: int
    start: int
    end: int
    width: float


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
    rows = [row for part in _laid(text, measure.face, measure.tabular) for row in _rows(part, style, measure)]
    truncated = max_lines is not None and len(rows) > max(1, max_lines)
    if truncated:
        rows = _clipped(rows, max(1, max_lines or 1), style, measure)
    box = max((row.width for row in rows), default=0.0) if isinf(width) else width
    lines = tuple(_line(row, number, style, box, align) for number, row in enumerate(rows))
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


def _rows(part: _Part, style: Style, measure: Measure) -> list[_Row]:
    block, base, found = part
    lines = fill(found, measure)
    starts = [line[0].start if line else block.start for line in lines]
    ends = [*starts[1:], block.end]
    return [
        _Row(line, base, start, end, style.size * line_width(line))
        for line, start, end in zip(lines, starts, ends, strict=True)
    ]


@remembered(512)
def _laid(text: str, face: Face, tabular: bool) -> tuple[_Part, ...]:
    """A text's blocks with their words, the same for all sizes and widths that are tried with it."""
    return tuple(_Part(block, *_words(text, block, face, tabular)) for block in blocks(text))


def _words(text: str, block: Block, face: Face, tabular: bool) -> tuple[int, tuple[Word, ...]]:
    """The block's base level and its shaped words."""
    content = text[block.start : block.stop]
    base, each_level = 0, (0,) * len(content)
    if has_rtl(content):
        base = base_level(content)
        each_level = tuple(levels(content, base))
    found, offset = [], 0
    for unit in words(content):
        end = offset + len(unit)
        start = block.start + offset
        found.append(word(unit, start, each_level[offset:end], face, tabular))
        offset = end
    return base, tuple(found)


def _clipped(rows: list[_Row], count: int, style: Style, measure: Measure) -> list[_Row]:
    """The first ``count`` rows, the last one with an ellipsis."""
    last = rows[count - 1]
    kept = elide(last.words, last.start, last.base, measure)
    end = kept[-1].start
    return [*rows[: count - 1], _Row(kept, last.base, last.start, end, style.size * line_width(kept))]


def _line(row: _Row, number: int, style: Style, box: float, align: Align) -> Line:
    content = tuple([(each.text, each.levels) for each in row.words])
    x = _indent(box - row.width, row.base, align)
    return _placed(content, row.start, row.end, row.base, row.width, x, number, style)


@remembered(256)
def _placed(
    content: tuple[tuple[str, tuple[int, ...]], ...],
    start: int,
    end: int,
    base: int,
    width: float,
    x: float,
    number: int,
    style: Style,
) -> Line:
    """A line of words (text and levels). While a text is typed, most of its lines are those of before."""
    face = face_for(style)
    above = (style.leading - (face.ascent + face.descent) * style.size) / 2 + face.ascent * style.size
    return Line(
        runs=runs(_words_from(content, start, face, style.tabular), base, style.size),
        x=x,
        baseline=number * style.leading + above,
        width=width,
        start=start,
        end=end,
        rtl=base == 1,
    )


def _words_from(
    content: Iterable[tuple[str, tuple[int, ...]]], start: int, face: Face, tabular: bool
) -> list[Word]:
    found = []
    for text, each_level in content:
        found.append(word(text, start, each_level, face, tabular))
        start += len(text)
    return found


def _indent(free: float, base: int, align: Align) -> float:
    if align == "center":
        return free / 2
    return free if (align == "end") != (base == 1) else 0.0
