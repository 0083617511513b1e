"""Where a moved or new note comes to lie: inside the cell it was dropped in, on the grid."""

from bisect import bisect_right
from collections.abc import Iterable
from itertools import product

from journeyboard.edit.notes import Placement
from journeyboard.layout.board import BoardLayout
from journeyboard.layout.frame import Column, Row
from journeyboard.layout.rect import Rect

GRID = 8.0
_NOWHERE = -1e9
_NEAR = 48.0
"""A note dropped this close beside the sheet, in u, still means the nearest cell."""


def snapped(value: float) -> float:
    """The nearest grid line."""
    return round(value / GRID) * GRID


def cell_under(layout: BoardLayout, box: Rect) -> tuple[Column, Row] | None:
    """The cell that the middle of a box lies in, or lies near to; None far away from the sheet."""
    x, y = box.centre
    if not layout.columns or not layout.rows or not layout.extent.inflated(_NEAR).contains(x, y):
        return None
    column = bisect_right(layout.columns, x, key=lambda each: each.right)
    row = bisect_right(layout.rows, y, key=lambda each: each.bottom)
    return layout.columns[min(column, len(layout.columns) - 1)], layout.rows[min(row, len(layout.rows) - 1)]


def landing(layout: BoardLayout, box: Rect) -> Placement:
    """The cell and offset for a note dropped at ``box``; it is pushed until it lies within its cell.

    A note that is too high stays: its lane grows. Far away from the sheet it is parked.
    """
    cell = cell_under(layout, box)
    if cell is None:
        return _parked(layout, box)
    column, row = cell
    x = _within(box.x - column.x, column.width - box.width)
    y = _within(box.y - row.y, max(row.lane.height, row.height) - box.height)
    return Placement(column.stage.id, row.lane.id, x, y)


def free_spot(layout: BoardLayout, column: Column, row: Row, width: float, height: float) -> Placement:
    """The first place in a cell where a new note covers no other, else below them all."""
    cell = Rect(column.x, row.y, column.width, row.height)
    taken = [layout.box(note_id) for note_id in layout.notes_in(cell)]
    downs = (GRID, *sorted({box.bottom - row.y + GRID for box in taken}))
    acrosses = (GRID, *sorted({box.right - column.x + 4 for box in taken}))
    for y, x in product(downs, acrosses):
        if x + width <= column.width and _is_free(Rect(column.x + x, row.y + y, width, height), taken):
            return Placement(column.stage.id, row.lane.id, x, y)
    return Placement(column.stage.id, row.lane.id, GRID, downs[-1])


def _parked(layout: BoardLayout, box: Rect) -> Placement:
    """Beside the sheet; what would still reach over it is pushed below."""
    down = layout.place_at(_NOWHERE, box.y).y
    return Placement(None, None, box.x, max(down, 0.0) if box.intersects(layout.extent) else down)


def _is_free(box: Rect, taken: Iterable[Rect]) -> bool:
    return not any(box.intersects(other) for other in taken)


def _within(offset: float, room: float) -> float:
    return min(max(offset, 0.0), max(room, 0.0))
