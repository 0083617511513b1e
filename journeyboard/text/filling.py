"""Words -> lines of words, as many as fit; words longer than a line break between grapheme clusters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from journeyboard.text.breaks import Block, blocks, grapheme_offsets
from journeyboard.text.face import Face
from journeyboard.text.memory import remembered
from journeyboard.text.parts import Part, parts, said
from journeyboard.text.pieces import Word, pieces, width, word

SLACK = 1e-6
"""In em: a text set to the width it was measured with must not wrap for the sake of rounding."""


class Measure(NamedTuple):
    """What lines are filled with and to: ``limit`` in em."""

    limit: float
    face: Face
    tabular: bool


class Row(NamedTuple):
    """A line of words before it is placed: the text from ``start`` to ``end``, of direction ``base``.

    ``width`` in em, without the white space at the line's end, which hangs over the edge.
    """

    words: list[Word]
    start: int
    end: int
    width: float
    base: int


@remembered(512)
def rows(text: str, measure: Measure) -> tuple[Row, ...]:
    """The lines of a text, at least one for each of its blocks."""
    found: list[Row] = []
    for part in parts(text, measure.face, measure.tabular):
        found += fill(part, measure)
    return tuple(found)


def fill(part: Part, measure: Measure) -> list[Row]:
    """Greedy lines no wider than the limit, unless a single grapheme cluster is wider; at least one."""
    block, (base, words, widest, _) = part
    said = words if widest <= measure.limit + SLACK else _short(words, measure)
    return list(_filled(block, base, said, measure))


def first_rows(text: str, measure: Measure, most: int) -> list[Row]:
    """The first lines of a text, at most so many; of the words behind them only the next one is shaped."""
    found: list[Row] = []
    for block in blocks(text):
        base, words = said(text[block.start : block.stop], measure.face, measure.tabular)
        for row in _filled(block, base, _short(words, measure), measure):
            found.append(row)
            if len(found) == most:
                return found
    return found


def _filled(block: Block, base: int, words: Iterable[Word], measure: Measure) -> Iterator[Row]:
    limit = measure.limit + SLACK
    line: list[Word] = []
    begin = at = block.start
    used, inked = 0.0, 0.0
    for each in words:
        text, _, core, _, wide, gap, _ = each
        if line and used + wide > limit:
            yield Row(line, begin, at, inked, base)
            line, begin, used, inked = [], at, 0.0, 0.0
        line.append(each)
        used += wide + gap
        if core:
            inked = used - gap
        at += len(text)
    yield Row(line, begin, block.end, inked, base)


def row_of(words: list[Word], start: int) -> Row:
    """A line of whole words from left to right, so far into the text."""
    at, used, inked = start, 0.0, 0.0
    for text, _, core, _, wide, gap, _ in words:
        at += len(text)
        used += wide + gap
        if core:
            inked = used - gap
    return Row(words, start, at, inked, 0)


def _short(words: Iterable[Word], measure: Measure) -> Iterator[Word]:
    for each in words:
        if each.width > measure.limit + SLACK:
            yield from _broken(each, measure)
        else:
            yield each


def _broken(long: Word, measure: Measure) -> Iterator[Word]:
    """The parts of a word too long for a line, its white space with the last one."""
    bounds = grapheme_offsets(long.text.rstrip())
    first = 0
    while first < len(bounds) - 1:
        last = _longest(long, bounds, first, measure)
        stop = bounds[last] if last < len(bounds) - 1 else len(long.text)
        yield _cut(long, bounds[first], stop, measure)
        first = last


def _longest(long: Word, bounds: Sequence[int], first: int, measure: Measure) -> int:
    """The last bound so that the text from the first one to it fits, at least one cluster."""

    def fits(last: int) -> bool:
        span = slice(bounds[first], bounds[last])
        shaped = pieces(long.text[span], long.levels[span], measure.face, measure.tabular)
        return width(shaped) <= measure.limit + SLACK

    low, step, end = first + 1, 1, len(bounds) - 1
    while low + step <= end and fits(low + step):
        low, step = low + step, step * 2
    high = min(end, low + step - 1)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if fits(middle) else (low, middle - 1)
    return low


def _bare(each: Word, measure: Measure) -> Word:
    """A word without the white space behind it."""
    inked = len(each.text.rstrip())
    return each if inked == len(each.text) else _cut(each, 0, inked, measure)


def _cut(whole: Word, begin: int, end: int, measure: Measure) -> Word:
    """A part of a word, shaped anew; ``begin`` and ``end`` are counted from the word's start."""
    return word(whole.text[begin:end], whole.levels[begin:end], measure.face, measure.tabular)


def elide(row: Row, measure: Measure) -> Row:
    """The line cut after a grapheme cluster so that it fits with an ellipsis; it ends where it was cut."""
    text = "".join([each.text for each in row.words])
    dots = word("…", bytes([row.base]), measure.face, measure.tabular)
    for stop in reversed(grapheme_offsets(text)):
        length = len(text[:stop].rstrip())
        kept = [*_upto(row.words, length, measure), dots]
        wide = sum([each.width + each.gap for each in kept])
        if wide <= measure.limit + SLACK:
            break
    return Row(kept, row.start, row.start + length, wide, row.base)


def shortened(row: Row, measure: Measure) -> Row:
    """The line with an ellipsis behind as many whole words as leave room for it; a first word is cut."""
    dots = word("…", bytes([row.base]), measure.face, measure.tabular)
    limit = measure.limit + SLACK - dots.width
    for count in range(len(row.words), 0, -1):
        kept = [*row.words[: count - 1], _bare(row.words[count - 1], measure)]
        wide = sum([each.width + each.gap for each in kept])
        if kept[-1].core and wide <= limit:
            end = row.start + sum([len(each.text) for each in kept])
            return Row([*kept, dots], row.start, end, wide + dots.width, row.base)
    return elide(row, measure)


def _upto(words: Iterable[Word], length: int, measure: Measure) -> Iterator[Word]:
    """The words with so many code points, the last one cut."""
    for each in words:
        if length <= 0:
            return
        yield each if len(each.text) <= length else _cut(each, 0, length, measure)
        length -= len(each.text)
