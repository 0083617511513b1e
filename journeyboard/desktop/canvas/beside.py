"""Where a copy of notes goes: beside them as reading goes on, else below, else where the cell has room."""

from collections.abc import Sequence

from journeyboard.edit.flow import ACROSS, EDGE
from journeyboard.edit.notes import Placement
from journeyboard.layout.board import BoardLayout
from journeyboard.layout.rect import Rect, around
from journeyboard.model import Id

from .landing import GRID
from .uncovered import uncovered

OVERLAP = 2 * GRID


def step_beside(layout: BoardLayout, ids: Sequence[Id]) -> tuple[float, float]:
    """How far along the map and down (u) to move copies of notes so that they cover none of their cell."""
    whole = around([layout.box(id) for id in ids if id in layout])
    if whole is None:
        return OVERLAP, OVERLAP
    steps = ((whole.width + ACROSS, 0.0), (0.0, whole.height + GRID))
    return next((step for step in steps if _fits(layout, whole, step)), None) or _past(layout, whole)


def _past(layout: BoardLayout, whole: Rect) -> tuple[float, float]:
    """Past what is in the way, the lane grows if it must; a little over notes of several cells."""
    column, row = layout.cell_at(*whole.centre)
    if column is None or row is None or not row.y <= whole.y < whole.bottom <= row.bottom:
        return OVERLAP, OVERLAP
    begin = column.begin_of(whole)
    if begin < 0 or begin + whole.width > column.width:
        return OVERLAP, OVERLAP
    place = Placement(column.stage.id, row.lane.id, begin, whole.y - row.y)
    to = uncovered(layout, place, whole.width, whole.height)
    return to.x - place.x, to.y - place.y


def _fits(layout: BoardLayout, whole: Rect, step: tuple[float, float]) -> bool:
    """Whether nothing lies a step away from there, in the same cell as before."""
    there = whole.moved(layout.along(step[0]), step[1])
    x, y = whole.centre
    column, row = layout.cell_at(x, y)
    if column is None or row is None or layout.notes_in(there):
        return False
    cell = layout.cell_rect(column.stage.id, row.lane.id).inflated(-EDGE)
    return cell.united(there) == cell
