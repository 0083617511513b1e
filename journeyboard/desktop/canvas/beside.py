"""Where a copy of notes goes: beside them as reading goes on, else below them, else a little over them."""

from collections.abc import Sequence

from journeyboard.layout.board import BoardLayout
from journeyboard.layout.rect import Rect, around
from journeyboard.model import Id

from .landing import EDGE, GRID

ACROSS = 4.0
"""Between two notes side by side, in u: two of the usual size fit a stage of the usual width."""
OVERLAP = 2 * GRID


def step_beside(layout: BoardLayout, ids: Sequence[Id]) -> tuple[float, float]:
    """How far along the map and down (u) to move copies of notes so that they cover none of their cell."""
    whole = around([layout.box(id) for id in ids if id in layout])
    if whole is None:
        return OVERLAP, OVERLAP
    steps = ((whole.width + ACROSS, 0.0), (0.0, whole.height + GRID))
    return next((step for step in steps if _fits(layout, whole, step)), (OVERLAP, OVERLAP))


def _fits(layout: BoardLayout, whole: Rect, step: tuple[float, float]) -> bool:
    """Whether nothing lies a step away from there, in the same cell as before."""
    there = whole.moved(layout.along(step[0]), step[1])
    x, y = whole.centre
    column, row = layout.cell_at(x, y)
    if column is None or row is None or layout.notes_in(there):
        return False
    cell = layout.cell_rect(column.stage.id, row.lane.id).inflated(-EDGE)
    return cell.united(there) == cell
