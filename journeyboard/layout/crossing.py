"""Whether a line of points runs through a box: what a route must not do."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from journeyboard.layout.rect import Rect

Point = tuple[float, float]


def crosses(points: Sequence[Point], box: Rect) -> bool:
    """Whether some of the line lies within the box; its edges do not count."""
    return any(_enters(start, end, box) for start, end in pairwise(points))


def _enters(start: Point, end: Point, box: Rect) -> bool:
    """Liang and Barsky's clipping: whether a piece of the segment is left inside."""
    low, high = 0.0, 1.0
    for at, to, least, most in zip(start, end, box[:2], (box.right, box.bottom), strict=True):
        if max(at, to) <= least or min(at, to) >= most:
            return False
        if at != to:
            first, last = sorted(((least - at) / (to - at), (most - at) / (to - at)))
            low, high = max(low, first), min(high, last)
    return low < high
