"""Which arrow lies under the pointer."""

from itertools import pairwise
from math import hypot, inf

from journeyboard.layout.board import BoardLayout
from journeyboard.layout.links import Point
from journeyboard.layout.rect import Rect
from journeyboard.model import Id, Link


def link_at(layout: BoardLayout, x: float, y: float, reach: float) -> Id | None:
    """The arrow nearest to a point, no further than ``reach`` (all in u)."""
    near = layout.links_in(Rect(x - reach, y - reach, 2 * reach, 2 * reach))
    found = {link.id: distance for link in near if (distance := _distance(layout, link, x, y)) <= reach}
    return min(found, key=found.__getitem__, default=None)


def _distance(layout: BoardLayout, link: Link, x: float, y: float) -> float:
    way = layout.connector(link)
    return min(_from_line(x, y, *line) for line in pairwise(way.outline)) if way else inf


def _from_line(x: float, y: float, start: Point, end: Point) -> float:
    """The distance of a point from the straight piece between two others."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    along = (x - start[0]) * dx + (y - start[1]) * dy
    share = min(max(along / (dx * dx + dy * dy or 1.0), 0.0), 1.0)
    return hypot(x - start[0] - share * dx, y - start[1] - share * dy)
