"""A new note covers no other: where one lies under the pointer already, it goes beside or below that one."""

from collections.abc import Iterator, Sequence
from heapq import nsmallest
from itertools import product
from math import hypot

from journeyboard.edit.flow import ACROSS, EDGE
from journeyboard.edit.notes import Placement
from journeyboard.layout.board import BoardLayout
from journeyboard.layout.rect import Rect

from .landing import GRID

_NEAR = 12
"""How many notes around a place are looked at: enough to get out of a heap, few in a cell of hundreds."""


def uncovered(layout: BoardLayout, place: Placement, width: float, height: float) -> Placement:
    """The place itself if it is free or parked; else the nearest free one of its cell.

    One that does not make the lane grow is better than a nearer one. ``width`` and ``height``: in u.
    """
    if place.stage_id is None or place.lane_id is None:
        return place
    column, row = layout.column(place.stage_id), layout.row(place.lane_id)
    wanted = Rect(column.left_of(place.x, width), row.y + place.y, width, height)
    if not layout.notes_in(wanted):
        return place

    def effort(box: Rect) -> tuple[bool, float]:
        return box.bottom > row.bottom, hypot(box.x - wanted.x, box.y - wanted.y)

    cell = Rect(column.x, row.y, column.width, row.height)
    around = layout.notes_in(wanted.inflated(width + height).clipped(cell))
    there = nsmallest(_NEAR, map(layout.box, around), lambda box: _distance(box, wanted))
    tries = (box for box in _touching(there, wanted) if _fits(box, cell))
    free = (box for box in sorted(tries, key=effort) if not layout.notes_in(box))
    box = next(free, None) or _below_all(layout, wanted, cell)
    return Placement(place.stage_id, place.lane_id, column.begin_of(box), box.y - row.y)


def _below_all(layout: BoardLayout, wanted: Rect, cell: Rect) -> Rect:
    """The same box below all notes of the cell: where hundreds lie, no gap among them is worth the search."""
    lowest = max((layout.box(id).bottom for id in layout.notes_in(cell)), default=cell.y)
    return Rect(wanted.x, lowest + GRID, wanted.width, wanted.height)


def _touching(notes: Sequence[Rect], wanted: Rect) -> Iterator[Rect]:
    """The same box moved just clear of one or two of the notes."""
    lefts = {wanted.x}
    lefts |= {note.x - ACROSS - wanted.width for note in notes} | {note.right + ACROSS for note in notes}
    tops = {wanted.y} | {note.y - GRID - wanted.height for note in notes}
    tops |= {note.bottom + GRID for note in notes}
    for x, y in product(lefts, tops):
        yield Rect(x, y, wanted.width, wanted.height)


def _fits(box: Rect, cell: Rect) -> bool:
    """Whether a box begins in a cell, clear of its edges; lanes grow for what is too high."""
    return cell.x + EDGE <= box.x and box.right <= cell.right - EDGE and box.y >= cell.y + GRID


def _distance(one: Rect, other: Rect) -> float:
    return hypot(one.centre[0] - other.centre[0], one.centre[1] - other.centre[1])
