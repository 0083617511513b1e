"""The way that an arrow would take while a hand is still deciding where it leads."""

from __future__ import annotations

from collections.abc import Container

from journeyboard.layout.board import BoardLayout
from journeyboard.layout.links import Connector
from journeyboard.layout.rect import Rect
from journeyboard.layout.routing import routed
from journeyboard.model import Id

TIP = 2.0
"""Side in u of the box that stands for a point in the air."""


def way_between(layout: BoardLayout, source: Rect, target: Rect, without: Container[Id | None]) -> Connector:
    """The way from box to box past all notes but those that it joins."""

    def others(area: Rect) -> list[Rect]:
        near = (note_id for note_id in layout.notes_in(area) if note_id not in without)
        return [layout.box(note_id) for note_id in near if not layout.is_folded(note_id)]

    return routed(source, target, others, layout.cells).way


def tip(x: float, y: float) -> Rect:
    """A point as a box that a way can lead to."""
    return Rect(x - TIP / 2, y - TIP / 2, TIP, TIP)
