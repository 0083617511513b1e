"""Which arrow lies under the pointer, and the curve of an arrow as points."""

from collections.abc import Iterator
from math import dist

from journeyboard.layout.board import BoardLayout
from journeyboard.layout.links import Connector, Point
from journeyboard.layout.rect import Rect
from journeyboard.model import Id, Link

_STEPS = 24


def link_at(layout: BoardLayout, x: float, y: float, reach: float) -> Id | None:
    """The arrow nearest to a point, no further than ``reach`` (all in u)."""
    near = layout.links_in(Rect(x - reach, y - reach, 2 * reach, 2 * reach))
    found = {link.id: distance for link in near if (distance := _distance(layout, link, x, y)) <= reach}
    return min(found, key=found.__getitem__, default=None)


def points(way: Connector) -> Iterator[Point]:
    """Points along the curve, from its start to its end."""
    corners = way.start, way.first, way.second, way.end
    for step in range(_STEPS + 1):
        t = step / _STEPS
        shares = (1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t**2 * (1 - t), t**3
        yield (
            sum(share * corner[0] for share, corner in zip(shares, corners, strict=True)),
            sum(share * corner[1] for share, corner in zip(shares, corners, strict=True)),
        )


def _distance(layout: BoardLayout, link: Link, x: float, y: float) -> float:
    way = layout.connector(link)
    return min(dist((x, y), point) for point in points(way)) if way else float("inf")
