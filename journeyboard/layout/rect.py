"""Rectangles in u with y downwards: the one shape that layout, hit tests and repainting speak of."""

from __future__ import annotations

from collections.abc import Iterable
from math import inf
from typing import NamedTuple


class Rect(NamedTuple):
    """An upright rectangle with its top left at (x, y). Right and bottom edges do not belong to it."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height

    @property
    def is_empty(self) -> bool:
        """Whether it has no area."""
        return self.width <= 0 or self.height <= 0

    @property
    def centre(self) -> tuple[float, float]:
        return self.x + self.width / 2, self.y + self.height / 2

    def contains(self, x: float, y: float) -> bool:
        return self.x <= x < self.x + self.width and self.y <= y < self.y + self.height

    def intersects(self, other: Rect) -> bool:
        """Whether the two share an area, not just an edge."""
        return (
            self.x < other.x + other.width
            and other.x < self.x + self.width
            and self.y < other.y + other.height
            and other.y < self.y + self.height
        )

    def united(self, other: Rect) -> Rect:
        """The smallest rectangle around both."""
        x, y = min(self.x, other.x), min(self.y, other.y)
        return Rect(x, y, max(self.right, other.right) - x, max(self.bottom, other.bottom) - y)

    def clipped(self, other: Rect) -> Rect:
        """What the two share; without width or height when they share nothing."""
        x, y = max(self.x, other.x), max(self.y, other.y)
        right, bottom = min(self.right, other.right), min(self.bottom, other.bottom)
        return Rect(x, y, max(right - x, 0.0), max(bottom - y, 0.0))

    def inflated(self, by: float) -> Rect:
        """Grown by ``by`` u on every side (negative: shrunk)."""
        return Rect(self.x - by, self.y - by, self.width + 2 * by, self.height + 2 * by)

    def moved(self, dx: float, dy: float) -> Rect:
        return Rect(self.x + dx, self.y + dy, self.width, self.height)


def around(rects: Iterable[Rect]) -> Rect | None:
    """The smallest rectangle around all of them; None when there are none."""
    left, top, right, bottom = inf, inf, -inf, -inf
    for x, y, width, height in rects:
        left, top = left if left < x else x, top if top < y else y
        width, height = x + width, y + height
        right, bottom = right if right > width else width, bottom if bottom > height else height
    return None if left == inf else Rect(left, top, right - left, bottom - top)
