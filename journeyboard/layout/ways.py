"""The arrows of a board, found by the area they cross; each is led around notes when first asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from journeyboard.layout.grid import Grid
from journeyboard.layout.links import Connector
from journeyboard.layout.rect import Rect
from journeyboard.layout.routing import ROOMS, Routed, reach, routed
from journeyboard.model import Id, Link

Ends = tuple[Rect, Rect]


class Ways:
    """The way of every link that shows. ``others``: the notes in an area but for a link's own."""

    def __init__(self, others: Callable[[Rect, Link], Iterable[Rect]], sheet: Rect) -> None:
        self._sheet = sheet
        self._others = others
        self._grid = Grid()
        self._links: dict[Id, tuple[Link, Ends]] = {}
        self._routed: dict[Id, Routed] = {}

    def put(self, link: Link, ends: Ends | None) -> None:
        """Add a link, or move it; one without ends is forgotten."""
        self.drop(link.id)
        if ends is not None:
            self._grid.put(link.id, reach(*ends))
            self._links[link.id] = link, ends

    def drop(self, link_id: Id) -> None:
        """Forget a link; an unknown one is no error."""
        self._routed.pop(link_id, None)
        if self._links.pop(link_id, None):
            self._grid.drop(link_id)

    def way(self, link_id: Id) -> Connector | None:
        """A link's way; None when it does not show."""
        return self._route(link_id).way if link_id in self._links else None

    def is_free(self, link_id: Id) -> bool:
        """Whether a link runs through no note but its own. Raises KeyError for one that does not show."""
        return self._route(link_id).is_free

    def bounds(self, link_id: Id) -> Rect | None:
        """Around a link's way, dot and chevron; None when it does not show."""
        way = self.way(link_id)
        return way.bounds if way else None

    def within(self, area: Rect) -> list[Link]:
        """The links whose bounds share some of the area, by id."""
        near = sorted(self._grid.within(area))
        return [
            self._links[link_id][0] for link_id in near if self._route(link_id).way.bounds.intersects(area)
        ]

    def disturbed(self, boxes: Iterable[Rect]) -> list[Id]:
        """The links that may change when notes with these boxes come or go; only those ever asked for."""
        found = {link_id for box in boxes if self._routed for link_id in self._heeding(box)}
        return sorted(found)

    def reroute(self, link_ids: Iterable[Id]) -> None:
        """Lead links anew when they are next asked for."""
        for link_id in link_ids:
            self._routed.pop(link_id, None)

    def _heeding(self, box: Rect) -> Iterable[Id]:
        near = self._grid.within(box.inflated(ROOMS[0]))
        return [each for each in near if each in self._routed and self._routed[each].heeds(box)]

    def _route(self, link_id: Id) -> Routed:
        if link_id not in self._routed:
            link, ends = self._links[link_id]
            self._routed[link_id] = routed(*ends, lambda area: self._others(area, link), self._sheet)
        return self._routed[link_id]
