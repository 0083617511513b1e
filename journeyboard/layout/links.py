"""The way of an arrow from one note to another: a cubic curve between the sides that face each other."""

from __future__ import annotations

from dataclasses import dataclass

from journeyboard.layout.rect import Rect

Point = tuple[float, float]

_REACH = 0.5
"""How far a handle leads straight out of a note, as a share of the gap."""


@dataclass(frozen=True, slots=True)
class Connector:
    """A cubic Bezier from the source's side to the target's; ``heading`` is the unit step it ends with."""

    start: Point
    first: Point
    second: Point
    end: Point
    heading: Point

    @property
    def bounds(self) -> Rect:
        """A rectangle around the curve with its dot, chevron and label line; u."""
        xs, ys = zip(self.start, self.first, self.second, self.end, strict=True)
        return Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)).inflated(10)

    @property
    def middle(self) -> Point:
        """The point half way along the parameter, where a label stands."""
        thirds = (self.first, self.second)
        x = self.start[0] + self.end[0] + 3 * sum(x for x, _ in thirds)
        y = self.start[1] + self.end[1] + 3 * sum(y for _, y in thirds)
        return x / 8, y / 8


def connector(source: Rect, target: Rect) -> Connector:
    """The curve between two notes: up or down when one is clearly below the other, else sideways."""
    if target.y >= source.bottom or target.bottom <= source.y:
        return _upright(source, target)
    return _sideways(source, target)


def _upright(source: Rect, target: Rect) -> Connector:
    down = target.y >= source.bottom
    (x1, _), (x2, _) = source.centre, target.centre
    y1, y2 = (source.bottom, target.y) if down else (source.y, target.bottom)
    reach = (y2 - y1) * _REACH
    return Connector((x1, y1), (x1, y1 + reach), (x2, y2 - reach), (x2, y2), (0.0, 1.0 if down else -1.0))


def _sideways(source: Rect, target: Rect) -> Connector:
    (middle1, y1), (middle2, y2) = source.centre, target.centre
    right = middle2 >= middle1
    x1, x2 = (source.right, target.x) if right else (source.x, target.right)
    reach = (x2 - x1) * _REACH
    return Connector((x1, y1), (x1 + reach, y1), (x2 - reach, y2), (x2, y2), (1.0 if right else -1.0, 0.0))
