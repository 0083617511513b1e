"""The arrows of a map from right to left: led as in its mirror image, so that no tie falls another way."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from journeyboard.layout.links import Connector
from journeyboard.layout.mirror import turned
from journeyboard.layout.rect import Rect
from journeyboard.layout.routing import Others
from journeyboard.layout.shifts import Shifts
from journeyboard.layout.ways import Ends, Ways
from journeyboard.model import Id, Link


class TurnedWays(Ways):
    """Asked and answering in places on the board; all that it keeps is the mirror image."""

    def __init__(self, others: Callable[[Rect, Link], Iterable[Rect]], sheet: Rect) -> None:
        def turned_others(area: Rect, link: Link) -> Iterable[Rect]:
            return map(turned, others(turned(area), link))

        super().__init__(turned_others, turned(sheet))

    def put(self, link: Link, ends: Ends | None) -> None:
        super().put(link, ends and (turned(ends[0]), turned(ends[1])))

    def lower(
        self, top: float, shifts: Shifts, sheet: Rect, ends: Callable[[Link], Ends | None]
    ) -> list[Rect]:
        def turned_ends(link: Link) -> Ends | None:
            found = ends(link)
            return found and (turned(found[0]), turned(found[1]))

        return [turned(area) for area in super().lower(top, shifts, turned(sheet), turned_ends)]

    def way(self, link_id: Id) -> Connector | None:
        way = super().way(link_id)
        return way and way.turned

    def near(self, area: Rect) -> list[Link]:
        return super().near(turned(area))

    def within(self, area: Rect) -> list[Link]:
        return super().within(turned(area))

    def disturbed(self, boxes: Iterable[Rect]) -> list[Id]:
        return super().disturbed(map(turned, boxes))

    def settle(self) -> list[Rect]:
        return [turned(area) for area in super().settle()]

    def tried(self, link_id: Id, boxes: Mapping[Id, Rect], others: Others) -> Connector | None:
        images = {note_id: turned(box) for note_id, box in boxes.items()}
        way = super().tried(link_id, images, lambda area: map(turned, others(turned(area))))
        return way and way.turned
