"""Which cells a note that spans lies over, and when a note that is pulled larger begins to span. In u."""

from collections.abc import Iterable

from journeyboard.edit.flow import EDGE
from journeyboard.edit.notes import Placement
from journeyboard.edit.sizing import Shape
from journeyboard.layout.board import BoardLayout
from journeyboard.layout.rect import Rect
from journeyboard.model import Id, Note

from .landing import GRID, Cell, cell_under, landing

PULL = 24.0
"""So far past its cell a note must be pulled until it spans."""


def covered(layout: BoardLayout, box: Rect) -> Rect | None:
    """All cells that a box lies over; None away from the sheet."""
    first = cell_under(layout, Rect(box.x, box.y, 1, 1))
    last = cell_under(layout, Rect(box.right - 1, box.bottom - 1, 1, 1))
    if first is None or last is None:
        return None
    return _rect(first).united(_rect(last))


def spans_over(layout: BoardLayout, note: Note, home: Cell | None, box: Rect) -> bool:
    """Whether a note that is given a box in its cell (``home``, as it was at first) reaches over others.

    One that spanned before does so until it lies within its cell again. Past the edges of the sheet there is
    nothing to reach over.
    """
    if home is None:
        return note.spans
    (column, row), past = home, 0.0 if note.spans else PULL
    first, last = layout.columns[0].stage.id, layout.columns[-1].stage.id
    top, bottom = layout.rows[0].lane.id, layout.rows[-1].lane.id
    ways = (
        -box.x if column.stage.id != first else 0.0,
        box.right - column.width if column.stage.id != last else 0.0,
        -box.y if row.lane.id != top else 0.0,
        box.bottom - row.height if row.lane.id != bottom else 0.0,
    )
    return max(ways) > past


def stretched(layout: BoardLayout, ids: Iterable[Id]) -> dict[Id, Shape]:
    """Boxes for notes that are to span: those within one cell reach to the end of the next stage."""
    return {id: _shape(layout, id) for id in ids if cell_under(layout, layout.box(id)) is not None}


def fitted_in(layout: BoardLayout, ids: Iterable[Id]) -> dict[Id, Shape]:
    """Boxes for notes that are to lie in one cell again: the one in which they begin."""
    found: dict[Id, Shape] = {}
    for id in ids:
        cell = home_of(layout, layout.contents.of(Note)[id])
        if cell is not None:
            found[id] = _inside(layout, layout.box(id), cell)
    return found


def _shape(layout: BoardLayout, id: Id) -> Shape:
    note = layout.contents.of(Note)[id]
    cell = home_of(layout, note)
    room = _room(layout, cell) if cell else note.width
    place = Placement(note.stage_id, note.lane_id, note.x, note.y)
    return Shape(place, max(note.width, room - note.x - EDGE), note.height)


def _room(layout: BoardLayout, cell: Cell) -> float:
    """How wide a stage and the next one are together."""
    here = layout.columns.index(cell[0])
    return sum(column.width for column in layout.columns[here : here + 2])


def _inside(layout: BoardLayout, box: Rect, cell: Cell) -> Shape:
    column, row = cell
    width = min(box.width, column.width - GRID - EDGE)
    height = min(box.height, max(row.lane.height, row.height) - GRID - EDGE)
    x = min(max(box.x, column.x + GRID), column.right - EDGE - width)
    place = landing(layout, Rect(x, max(box.y, row.y + GRID), width, height))
    return Shape(place, width, height)


def home_of(layout: BoardLayout, note: Note) -> Cell | None:
    """The cell that a note belongs to; None for a parked one."""
    stages = {column.stage.id: column for column in layout.columns}
    lanes = {row.lane.id: row for row in layout.rows}
    if note.stage_id in stages and note.lane_id in lanes:
        return stages[note.stage_id], lanes[note.lane_id]
    return None


def _rect(cell: Cell) -> Rect:
    column, row = cell
    return Rect(column.x, row.y, column.width, row.height)
