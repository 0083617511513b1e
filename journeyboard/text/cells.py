"""The boxes of a line's grapheme clusters, from its glyph runs: what carets and selections stand on."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate, pairwise
from typing import NamedTuple

from journeyboard.text.breaks import grapheme_offsets
from journeyboard.text.glyphs import Emoji, Line, Run


class Cell(NamedTuple):
    """One grapheme cluster: code points ``start`` to ``end``, its sides in u from the paragraph's left."""

    start: int
    end: int
    left: float
    right: float
    rtl: bool

    @property
    def trailing(self) -> float:
        """The side where reading leaves the cluster."""
        return self.left if self.rtl else self.right

    @property
    def leading(self) -> float:
        """The side where reading enters the cluster."""
        return self.right if self.rtl else self.left


def cells(line: Line) -> list[Cell]:
    """The cells of a line in logical order. Line break characters and an ellipsis have none."""
    found = (cell for run in line.runs if run.start < line.end for cell in _cells(run, line.x))
    return sorted(found)


def _cells(run: Run | Emoji, x: float) -> Iterator[Cell]:
    if isinstance(run, Emoji):
        if run.text:
            yield Cell(run.start, run.start + len(run.text), x + run.x, x + run.x + run.advance, run.rtl)
        return
    whole = grapheme_offsets(run.text)
    spans = _spans(run, frozenset(whole))
    for begin, end in pairwise([*sorted(spans), len(run.text)]):
        inside = [offset for offset in whole if begin <= offset <= end]
        yield from _shared(run, x, inside, *spans[begin])


def _spans(run: Run, whole: frozenset[int]) -> dict[int, tuple[float, float]]:
    """Left and right of each shaped cluster by where its text begins, joined to whole grapheme clusters."""
    spans: dict[int, tuple[float, float]] = {}
    pens = accumulate(run.advances, initial=run.x)
    for cluster, (left, right) in zip(run.clusters, pairwise(pens), strict=True):
        begin = cluster
        while begin not in whole:
            begin -= 1
        known = spans.get(begin, (left, right))
        spans[begin] = (min(known[0], left), max(known[1], right))
    return spans


def _shared(run: Run, x: float, offsets: list[int], left: float, right: float) -> Iterator[Cell]:
    """The cells of a ligature share its width evenly."""
    share = (right - left) / max(len(offsets) - 1, 1)
    for number, (begin, end) in enumerate(pairwise(offsets)):
        side = right - (number + 1) * share if run.rtl else left + number * share
        yield Cell(run.start + begin, run.start + end, x + side, x + side + share, run.rtl)
