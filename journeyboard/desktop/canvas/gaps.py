"""Equal gaps: where a carried note would lie as far from its neighbours as they lie from each other. In u."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from journeyboard.layout.rect import Rect

from .marks import Axis, Gap

Span = tuple[float, float]


class Even(NamedTuple):
    """How far to go along an axis, and the two gaps that are equal then."""

    by: float
    gaps: tuple[Span, Span]


def even_gaps(box: Rect, others: Sequence[Rect], axis: Axis, reach: float) -> tuple[float, list[Gap]] | None:
    """The shortest way, within reach, to where gaps to notes beside the box are equal."""
    start, end = _span(box, axis)
    across = _span(box, "y" if axis == "x" else "x")
    spans = sorted(_span(other, axis) for other in others if _shares(_span(other, _cross(axis)), across))
    found = (each for each in _candidates(start, end - start, spans, reach) if abs(each.by) <= reach)
    best = min(found, key=lambda each: abs(each.by), default=None)
    if best is None:
        return None
    middle = sum(across) / 2
    return best.by, [Gap(axis, *gap, middle) for gap in best.gaps]


def _candidates(start: float, length: float, spans: Sequence[Span], reach: float) -> Iterator[Even]:
    before = max((span for span in spans if span[1] <= start + reach), key=_far_end, default=None)
    after = min((span for span in spans if span[0] >= start + length - reach), default=None)
    if before and after and after[0] - before[1] > length:
        at = (before[1] + after[0] - length) / 2
        yield Even(at - start, ((before[1], at), (at + length, after[0])))
    beyond = max((s for s in spans if before and s[1] < before[0]), key=_far_end, default=None)
    if before and beyond:
        at = before[1] + before[0] - beyond[1]
        yield Even(at - start, ((beyond[1], before[0]), (before[1], at)))
    beyond = min((s for s in spans if after and s[0] > after[1]), default=None)
    if after and beyond:
        end = after[0] - (beyond[0] - after[1])
        yield Even(end - length - start, ((end, after[0]), (after[1], beyond[0])))


def _far_end(span: Span) -> float:
    return span[1]


def _cross(axis: Axis) -> Axis:
    return "y" if axis == "x" else "x"


def _span(box: Rect, axis: Axis) -> Span:
    return (box.x, box.right) if axis == "x" else (box.y, box.bottom)


def _shares(first: Span, second: Span) -> bool:
    return first[0] < second[1] and second[0] < first[1]
