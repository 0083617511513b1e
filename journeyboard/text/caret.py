"""Where the caret stands in laid-out text, what a click means and what a selection covers.

Indices are code points of the paragraph's text; lengths are in u from the paragraph's top left. An index at
which a line wraps belongs to the later line. The caret stands where reading leaves the character before it,
so that it follows what is typed in either direction.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from journeyboard.text.breaks import grapheme_offsets
from journeyboard.text.cells import Cell, cells
from journeyboard.text.glyphs import Line, Paragraph, Run
from journeyboard.text.steps import (
    next_grapheme,
    next_word,
    previous_grapheme,
    previous_word,
    word_at,
)

__all__ = [
    "Caret",
    "caret_at",
    "index_at",
    "left_of",
    "line_down",
    "line_end",
    "line_of",
    "line_start",
    "line_up",
    "next_grapheme",
    "next_word",
    "previous_grapheme",
    "previous_word",
    "right_of",
    "selection_rects",
    "word_at",
]

Rect = tuple[float, float, float, float]
_NEWLINE_SHARE = 0.3
"""How wide a selected line break is shown, in em."""


_TOUCH = 1e-6


class Caret(NamedTuple):
    """A vertical stroke at ``x`` from ``top`` down ``height``; ``line`` is the number of its line."""

    x: float
    top: float
    height: float
    line: int


class _Stop(NamedTuple):
    """An index at which the caret may stand, and where it then stands."""

    at: int
    x: float


def line_of(paragraph: Paragraph, index: int) -> int:
    """The number of the line that ``index`` lies in; beyond the text, the last one."""
    lines = paragraph.lines
    if index >= lines[-1].start:  # as it is nearly always while one writes
        return len(lines) - 1
    return max(bisect_right(lines, index, key=lambda line: line.start) - 1, 0)


def caret_at(paragraph: Paragraph, index: int) -> Caret:
    """The caret before the code point at ``index``; inside a grapheme cluster it stands at its start."""
    number = line_of(paragraph, index)
    simple = _simple_x(paragraph.lines[number], index)
    if simple is not None:
        leading = paragraph.style.leading
        return Caret(_inside(paragraph, simple), number * leading, leading, number)
    stops = _stops(paragraph, number)
    reached = bisect_right(stops, index, key=lambda stop: stop.at)
    leading = paragraph.style.leading
    return Caret(stops[max(reached - 1, 0)].x, number * leading, leading, number)


def index_at(paragraph: Paragraph, x: float, y: float) -> int:
    """The index whose caret is nearest to the point: what a click there means."""
    number = int(min(max(y // paragraph.style.leading, 0), len(paragraph.lines) - 1))
    hit = next((cell for cell in cells(paragraph.lines[number]) if cell.left <= x < cell.right), None)
    sides = (hit.start, hit.end) if hit else ()
    stops = _stops(paragraph, number)
    return min(stops, key=lambda stop: (abs(stop.x - x), stop.at not in sides)).at


def selection_rects(paragraph: Paragraph, start: int, end: int) -> list[Rect]:
    """Rectangles (x, y, width, height) behind the text from ``start`` to ``end``, line by line.

    Mixed directions give several to a line; a selected line break shows as a narrow one.
    """
    rects: list[Rect] = []
    leading = paragraph.style.leading
    for number, line in enumerate(paragraph.lines):
        if line.start < end and start < line.end:
            spans = _joined(_selected(paragraph, line, start, end))
            rects += [(left, number * leading, right - left, leading) for left, right in spans]
    return rects


def line_start(paragraph: Paragraph, index: int) -> int:
    """The first index of the line that ``index`` lies in."""
    return paragraph.lines[line_of(paragraph, index)].start


def line_end(paragraph: Paragraph, index: int) -> int:
    """The last index that still lies in the line of ``index``: before its line break or last space."""
    number = line_of(paragraph, index)
    return _stops(paragraph, number)[-1].at


def line_up(paragraph: Paragraph, index: int, x: float | None = None) -> int:
    """The index one line above, nearest to ``x`` (default: the caret's); in the first line, 0."""
    return _vertical(paragraph, index, -1, x)


def line_down(paragraph: Paragraph, index: int, x: float | None = None) -> int:
    """The index one line below, nearest to ``x`` (default: the caret's); in the last line, the text's end."""
    return _vertical(paragraph, index, 1, x)


def left_of(paragraph: Paragraph, index: int) -> int:
    """Where the left arrow key goes: back, or forward in a right-to-left block."""
    rtl = paragraph.lines[line_of(paragraph, index)].rtl
    return (next_grapheme if rtl else previous_grapheme)(paragraph.text, index)


def right_of(paragraph: Paragraph, index: int) -> int:
    """Where the right arrow key goes: forward, or back in a right-to-left block."""
    rtl = paragraph.lines[line_of(paragraph, index)].rtl
    return (previous_grapheme if rtl else next_grapheme)(paragraph.text, index)


def _stops(paragraph: Paragraph, number: int) -> list[_Stop]:
    """All places of the caret in a line, by index; the end only if no later line begins there."""
    line = paragraph.lines[number]
    row = cells(line)
    whole = frozenset(grapheme_offsets(paragraph.text))
    stops = [_Stop(line.start, row[0].leading if row else line.x)]
    stops += [_Stop(cell.end, cell.trailing) for cell in row if cell.end in whole]
    if len(stops) > 1 and stops[-1].at == line.end and number < len(paragraph.lines) - 1:
        stops.pop()
    return [_Stop(stop.at, _inside(paragraph, stop.x)) for stop in stops]


def _simple_x(line: Line, index: int) -> float | None:
    """Where the caret stands in a word of letters with a glyph each; None anywhere else."""
    run = line.runs[0] if len(line.runs) == 1 else None
    if not isinstance(run, Run) or run.rtl or not run.text.isascii():
        return None
    letters = min(max(index - run.start, 0), len(run.text))
    em = 0.0
    *others, shaped = run.shapes
    for each in others:
        if letters < each.length:
            shaped = each
            break
        letters -= each.length
        em += each.width
    if shaped.clusters != one_each(shaped.length):
        return None
    return line.x + run.x + run.size * (em + sum(shaped.advances[:letters]))


@lru_cache(maxsize=512)
def one_each(length: int) -> tuple[int, ...]:
    """The clusters of so many letters with a glyph each."""
    return tuple(range(length))


def _inside(paragraph: Paragraph, x: float) -> float:
    """White space may hang over the edge; the caret and the selection do not."""
    return min(max(x, 0.0), max(paragraph.width, 0.0))


def _vertical(paragraph: Paragraph, index: int, step: int, x: float | None) -> int:
    caret = caret_at(paragraph, index)
    number = caret.line + step
    if not 0 <= number < len(paragraph.lines):
        return 0 if step < 0 else len(paragraph.text)
    y = (number + 0.5) * paragraph.style.leading
    return index_at(paragraph, caret.x if x is None else x, y)


def _selected(paragraph: Paragraph, line: Line, start: int, end: int) -> Iterator[tuple[float, float]]:
    """The sides of what is selected in a line, also of its line break."""
    plain = _plain_span(paragraph, line, start, end)
    if plain:
        yield plain
        return
    row = cells(line)
    for cell in row:
        if cell.start < end and start < cell.end:
            yield _inside(paragraph, cell.left), _inside(paragraph, cell.right)
    content = row[-1].end if row else line.start
    if content < line.end and start <= content < end:
        yield _break_span(paragraph, line, row)


def _plain_span(paragraph: Paragraph, line: Line, start: int, end: int) -> tuple[float, float] | None:
    """The sides of what is selected in a line of letters with a glyph each; None for any other line."""
    run = line.runs[0] if len(line.runs) == 1 else None
    if not isinstance(run, Run) or run.start + len(run.text) != line.end:
        return None
    left, right = _simple_x(line, max(start, line.start)), _simple_x(line, min(end, line.end))
    if (
        left is None
        or right is None
        or not all(each.clusters == one_each(each.length) for each in run.shapes)
    ):
        return None
    return _inside(paragraph, left), _inside(paragraph, right)


def _break_span(paragraph: Paragraph, line: Line, row: Sequence[Cell]) -> tuple[float, float]:
    """The sides of a selected line break, behind all else in its line."""
    wide = _NEWLINE_SHARE * paragraph.style.size
    if line.rtl:
        left = _inside(paragraph, min((cell.left for cell in row), default=line.x))
        return left - wide, left
    right = _inside(paragraph, max((cell.right for cell in row), default=line.x))
    return right, right + wide


def _joined(spans: Iterable[tuple[float, float]]) -> list[tuple[float, float]]:
    """Spans from left to right, those that touch made one, empty ones left out."""
    joined: list[tuple[float, float]] = []
    for left, right in sorted(span for span in spans if span[1] > span[0]):
        if joined and left <= joined[-1][1] + _TOUCH:
            joined[-1] = (joined[-1][0], max(right, joined[-1][1]))
        else:
            joined.append((left, right))
    return joined
