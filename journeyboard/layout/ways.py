"""The arrows of a board, found by the area they cross."""

from __future__ import annotations

from journeyboard.layout.grid import Grid
from journeyboard.layout.links import Connector
from journeyboard.layout.rect import Rect
from journeyboard.model import Id, Link


class Ways:
    """The bounds of every link that shows."""

    def __init__(self) -> None:
        self._grid = Grid()
        self._links: dict[Id, Link] = {}

    def put(self, link: Link, way: Connector | None) -> None:
        """Add a link, or move it; one without a way is forgotten."""
        self.drop(link.id)
        if way is not None:
            self._grid.put(link.id, way.bounds)
            self._links[link.id] = link

    def drop(self, link_id: Id) -> None:
        """Forget a link; an unknown one is no error."""
        if self._links.pop(link_id, None):
            self._grid.drop(link_id)

    def bounds(self, link_id: Id) -> Rect | None:
        """Around a link's curve, dot and chevron; None when it does not show."""
        return self._grid.boxes.get(link_id)

    def within(self, area: Rect) -> list[Link]:
        """The links whose bounds share some of the area, by id."""
        return [self._links[link_id] for link_id in sorted(self._grid.within(area))]
