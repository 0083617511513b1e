"""The way of an arrow from one note to another: a curve between facing sides, or corners around notes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import dist
from operator import mul

from journeyboard.layout.mirror import turned
from journeyboard.layout.rect import Rect
from journeyboard.layout.sides import CENTRED, Offsets, facing

Point = tuple[float, float]

_STEPS = 24
_FLAT, _SPREAD = 3.0, 0.6
_REACH = 0.5
"""How far a handle leads straight out of a note, as a share of the gap."""


@dataclass(frozen=True, slots=True)
class Connector:
    """A cubic Bezier from the source's side to the target's; ``heading`` is the unit step it ends with.

    With ``corners`` it is no curve: it runs straight from the start to the end by way of them.
    """

    start: Point
    first: Point
    second: Point
    end: Point
    heading: Point
    corners: tuple[Point, ...] = ()
    label: Rect | None = None
    """Where its word stands, if it has one."""

    @property
    def outline(self) -> tuple[Point, ...]:
        """Points along the way from its start to its end, close enough together to stand for it."""
        if self.corners:
            return self.start, *self.corners, self.end
        return tuple(self._on_curve(step / _STEPS) for step in range(_STEPS + 1))

    @property
    def turned(self) -> Connector:
        """Its mirror image about x = 0."""
        start, first, second, end = map(_turned, (self.start, self.first, self.second, self.end))
        corners = tuple(map(_turned, self.corners))
        label = self.label and turned(self.label)
        return Connector(start, first, second, end, _turned(self.heading), corners, label)

    @property
    def bounds(self) -> Rect:
        """A rectangle around the way with its dot, chevron and label; u."""
        xs, ys = zip(self.start, self.first, self.second, self.end, *self.corners, strict=True)
        way = Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)).inflated(10)
        return way.united(self.label.inflated(5)) if self.label else way

    @property
    def middle(self) -> Point:
        """Half way along the parameter, or along the corners' lines."""
        if self.corners:
            return _half_way(self.outline)
        thirds = (self.first, self.second)
        x = self.start[0] + self.end[0] + 3 * sum(x for x, _ in thirds)
        y = self.start[1] + self.end[1] + 3 * sum(y for _, y in thirds)
        return x / 8, y / 8

    def _on_curve(self, t: float) -> Point:
        shares = (1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t**2 * (1 - t), t**3
        points = self.start, self.first, self.second, self.end
        xs, ys = zip(*points, strict=True)
        return sum(map(mul, shares, xs)), sum(map(mul, shares, ys))


def _turned(point: Point) -> Point:
    return -point[0], point[1]


def connector(source: Rect, target: Rect, leave: Offsets = CENTRED, arrive: Offsets = CENTRED) -> Connector:
    """The curve between the facing sides of two notes, tied to them at these offsets."""
    near, far = facing(source, target)
    (x1, y1), (x2, y2) = leave.port(source, near), arrive.port(target, far)
    if near in ("top", "bottom"):
        if y1 != y2 and abs(x2 - x1) > _FLAT * abs(y2 - y1):
            offset = leave.top if near == "top" else leave.bottom
            return _stepped((x1, y1), (x2, y2), offset / max(source.width, 1.0))
        reach = (y2 - y1) * _REACH
        heading = (0.0, 1.0 if near == "bottom" else -1.0)
        return Connector((x1, y1), (x1, y1 + reach), (x2, y2 - reach), (x2, y2), heading)
    reach = (x2 - x1) * _REACH
    heading = (1.0 if near == "right" else -1.0, 0.0)
    return Connector((x1, y1), (x1 + reach, y1), (x2 - reach, y2), (x2, y2), heading)


def _stepped(start: Point, end: Point, share: float) -> Connector:
    """Across between two rows that lie close together, where a curve would be a slanting line.

    ``share`` is how far from the middle of its side it leaves: neighbours go across one below the other, and
    so that they do not cross each other.
    """
    (x1, y1), (x2, y2) = start, end
    lower = -share if (x2 > x1) == (y2 > y1) else share
    across = min(y1, y2) + abs(y2 - y1) * (0.5 + _SPREAD * lower)
    return around_corners((start, (x1, across), (x2, across), end))


def around_corners(points: Sequence[Point]) -> Connector:
    """The way along straight lines; at least two points, neighbours apart in one direction only."""
    (x1, y1), (x2, y2) = points[-2:]
    length = dist((x1, y1), (x2, y2))
    heading = (x2 - x1) / length, (y2 - y1) / length
    start, *corners, end = points
    bends = corners or [start, end]
    return Connector(start, bends[0], bends[-1], end, heading, tuple(corners))


def _half_way(points: Sequence[Point]) -> Point:
    """The point of a line of straight pieces with as much of it before as behind."""
    left = sum(dist(a, b) for a, b in pairwise(points)) / 2
    for (x1, y1), (x2, y2) in pairwise(points):
        length = dist((x1, y1), (x2, y2))
        if length >= left > 0:
            share = left / length
            return x1 + (x2 - x1) * share, y1 + (y2 - y1) * share
        left -= length
    return points[0]
