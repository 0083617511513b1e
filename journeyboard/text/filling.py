"""Words -> lines of words, as many as fit; words longer than a line break between grapheme clusters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from journeyboard.text.breaks import grapheme_offsets
from journeyboard.text.face import Face
from journeyboard.text.pieces import Word, pieces, width, word
from journeyboard.text.setting import hanging

_SLACK = 1e-6
"""In em: a text set to the width it was measured with must not wrap for the sake of rounding."""


class Measure(NamedTuple):
    """What lines are filled with and to: ``limit`` in em."""

    limit: float
    face: Face
    tabular: bool


def fill(words: Iterable[Word], measure: Measure) -> list[list[Word]]:
    """Greedy lines no wider than the limit, unless a single grapheme cluster is wider; at least one."""
    lines: list[list[Word]] = [[]]
    used = 0.0
    for part in _short(words, measure):
        if lines[-1] and used + part.width > measure.limit + _SLACK:
            lines.append([])
            used = 0.0
        lines[-1].append(part)
        used += part.width + part.gap
    return lines


def measured(words: Sequence[Word], measure: Measure) -> tuple[float, int]:
    """The width in em of the widest line and the number of lines that ``fill`` would make."""
    limit = measure.limit + _SLACK
    widest, used, inked, count = 0.0, 0.0, 0.0, 1
    for _, _, _, core, _, wide, gap in words:
        if wide > limit or not core:
            lines = fill(words, measure)
            return max(map(line_width, lines)), len(lines)
        if used and used + wide > limit:
            if inked > widest:
                widest = inked
            used, count = 0.0, count + 1
        inked = used + wide
        used = inked + gap
    return max(widest, inked), count


def line_width(line: Sequence[Word]) -> float:
    """The width in em of a line, without the white space at its end."""
    return sum(each.width + each.gap for each in line) - hanging(line)


def _short(words: Iterable[Word], measure: Measure) -> Iterator[Word]:
    for each in words:
        if each.width > measure.limit + _SLACK:
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
        return width(shaped) <= measure.limit + _SLACK

    low, step, end = first + 1, 1, len(bounds) - 1
    while low + step <= end and fits(low + step):
        low, step = low + step, step * 2
    high = min(end, low + step - 1)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if fits(middle) else (low, middle - 1)
    return low


def _cut(whole: Word, begin: int, end: int, measure: Measure) -> Word:
    """A part of a word, shaped anew; ``begin`` and ``end`` are counted from the word's start."""
    text, levels = whole.text[begin:end], whole.levels[begin:end]
    return word(text, whole.start + begin, levels, measure.face, measure.tabular)


def elide(line: Sequence[Word], start: int, level: int, measure: Measure) -> list[Word]:
    """The line that begins at ``start``, cut after a grapheme cluster so that it fits with an ellipsis.

    The ellipsis is set at ``level`` and its word begins where the line was cut.
    """
    text = "".join(each.text for each in line)
    for stop in reversed(grapheme_offsets(text)):
        end = start + len(text[:stop].rstrip())
        kept = [*_upto(line, end, measure), word("…", end, (level,), measure.face, measure.tabular)]
        if sum(each.width + each.gap for each in kept) <= measure.limit + _SLACK:
            break
    return kept


def _upto(line: Iterable[Word], end: int, measure: Measure) -> Iterator[Word]:
    for each in line:
        if each.start + len(each.text) <= end:
            yield each
        elif each.start < end:
            yield _cut(each, 0, end - each.start, measure)
