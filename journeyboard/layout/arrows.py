"""The arrows of a board as it changes: which of them to lead anew, and where those were and are."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from journeyboard.layout.facts import Pairs
from journeyboard.layout.links import Connector
from journeyboard.layout.marks import is_of
from journeyboard.layout.rect import Rect, around
from journeyboard.layout.shifts import Shifts
from journeyboard.layout.turned_ways import TurnedWays
from journeyboard.layout.ways import Ends, Ways
from journeyboard.model import Id, Link

if TYPE_CHECKING:
    from journeyboard.layout.board import BoardLayout

_FAR = 1e9
"""Farther than any board reaches, in u."""


class Arrows:
    """The ways of all links of a layout, put together from nothing; the methods follow what changes in it."""

    def __init__(self, layout: BoardLayout) -> None:
        self._begin(layout)
        self._put(layout.facts.outgoing)

    def _begin(self, layout: BoardLayout) -> None:
        self._layout = layout
        self.ways = (TurnedWays if layout.rtl else Ways)(self._others, layout.cells)

    def _put(self, links: Iterable[Link]) -> None:
        for link in links:
            self.ways.put(link, self._ends(link))

    @classmethod
    def step_by_step(cls, layout: BoardLayout, many: int) -> Iterator[Arrows | None]:
        """The same, so many links in a step; None until the last. The layout must stay as it is meanwhile."""
        arrows, links = cls.__new__(cls), list(layout.facts.outgoing)
        arrows._begin(layout)
        for first in range(0, len(links), many):
            arrows._put(links[first : first + many])
            yield None
        yield arrows

    def follow(self, pairs: Pairs) -> None:
        """Put the links of a change, and those of its notes, where they are now."""
        for key, (before, after) in pairs.items():
            if isinstance(before, Link):
                self.ways.drop(key)
            if isinstance(after, Link) and is_of(self._layout.map_id, after):
                self.ways.put(after, self._ends(after))
            for link in self._layout.facts.links_of(key):
                self.ways.put(link, self._ends(link))

    def lowered(self, top: float, shifts: Shifts) -> list[Rect]:
        """Follow what lies below a height (u) up or down; what must be painted again."""
        reaching = self.ways.lower(top, shifts, self._layout.cells, self._ends)
        above = around(reaching)
        return [*((above,) if above else ()), Rect(-_FAR, top, 2 * _FAR, _FAR)]

    def led_astray(self, old: Mapping[Id, Rect], new: Mapping[Id, Rect]) -> list[Rect]:
        """Lead links anew whose way notes have come into or left; where those were and are."""
        moved = old.items() ^ new.items()
        pushed = self.ways.settle()
        links = self.ways.disturbed(box for _, box in moved)
        before = [self.ways.bounds(link_id) for link_id in links]
        self.ways.reroute(links)
        return [*pushed, *filter(None, before), *filter(None, map(self.ways.bounds, links))]

    def led_if(self, link: Link, boxes: Mapping[Id, Rect]) -> Connector | None:
        """The way that a link would take if some notes lay in these boxes."""
        ends = link.source_id, link.target_id

        def others(area: Rect) -> list[Rect]:
            carried = (box for key, box in boxes.items() if key not in ends and box.intersects(area))
            return [*carried, *self._others(area, link, boxes)]

        return self.ways.tried(link.id, boxes, others)

    def _ends(self, link: Link) -> Ends | None:
        layout, source, target = self._layout, link.source_id, link.target_id
        if source not in layout or target not in layout or layout.are_apart(source, target):
            return None
        if layout.is_folded(source) or layout.is_folded(target):
            return None
        return layout.box(source), layout.box(target)

    def _others(self, area: Rect, link: Link, without: Container[Id] = ()) -> list[Rect]:
        """The notes that a link must not run through; the dots in folded lanes do not count."""
        layout, ends = self._layout, (link.source_id, link.target_id)
        others = (each for each in layout.notes_near(area) if each not in ends and each not in without)
        return [layout.box(each) for each in others if not layout.is_folded(each)]
