"""Where the next note of a cell goes: right below, else beside while the lane need not grow. Lengths in u."""

from collections.abc import Iterator
from itertools import product

from journeyboard.edit.flow import ACROSS, EDGE
from journeyboard.edit.notes import Placement
from journeyboard.layout.board import BoardLayout
from journeyboard.layout.frame import MARGIN, Row
from journeyboard.layout.rect import Rect
from journeyboard.model import Id, Note

from .landing import GRID, Cell

_MANY = 24
"""In a cell of more notes than this no gap among them is worth the search."""


def place_below(layout: BoardLayout, box: Rect, cell: Cell, size: tuple[float, float]) -> Placement:
    """Right below a box, as long as the lane has room for that.

    Else the first free place of the cell, those behind the box first; else a new row, begun where that of the
    box begins.
    """
    column, row = cell
    found = _clear(layout, cell, column.begin_of(box), box.bottom + GRID, size)
    if _grows(row, found):
        row_begin = min(map(column.begin_of, _level(layout, box, cell)), default=column.begin_of(box))
        found = _gap(layout, box, cell, size) or _clear(layout, cell, row_begin, box.bottom + GRID, size)
    return Placement(column.stage.id, row.lane.id, column.begin_of(found), found.y - row.y)


def _grows(row: Row, box: Rect) -> bool:
    return box.bottom + MARGIN > row.bottom


def _clear(layout: BoardLayout, cell: Cell, begin: float, top: float, size: tuple[float, float]) -> Rect:
    """From a height on down, below whatever lies there in the lane."""
    place = Rect(cell[0].left_of(begin, size[0]), top, *size)
    while hit := _of_lane(layout, place, cell[1]):
        place = place.moved(0, max(layout.box(id).bottom for id in hit) + GRID - place.y)
    return place


def _gap(layout: BoardLayout, box: Rect, cell: Cell, size: tuple[float, float]) -> Rect | None:
    column, row = cell
    there = [layout.box(id) for id in layout.notes_in(layout.cell_rect(column.stage.id, row.lane.id))]
    if len(there) > _MANY:
        return None
    places = (place for place in _tries(there, box, cell, size) if not _grows(row, place))
    return next((place for place in places if not layout.notes_in(place)), None)


def _tries(there: list[Rect], box: Rect, cell: Cell, size: tuple[float, float]) -> Iterator[Rect]:
    """Places beside and below the notes: behind the box, then from where the cell begins."""
    (column, row), behind = cell, cell[0].begin_of(box) + box.width + ACROSS
    ends = {column.begin_of(each) + each.width + ACROSS for each in there}
    begins = sorted({GRID, behind, *ends}, key=lambda begin: (begin < behind, begin))
    tops = sorted({row.y + GRID, *(each.bottom + GRID for each in there)})
    for begin, top in product(begins, tops):
        if begin + size[0] <= column.width - EDGE:
            yield Rect(column.left_of(begin, size[0]), top, *size)


def _level(layout: BoardLayout, box: Rect, cell: Cell) -> list[Rect]:
    """The notes of the cell at the height of a box."""
    column, row = cell
    level = Rect(column.x, box.y, column.width, box.height)
    notes = layout.contents.of(Note)
    near = (notes[id] for id in _of_lane(layout, level, row))
    return [layout.box(note.id) for note in near if note.stage_id == column.stage.id]


def _of_lane(layout: BoardLayout, area: Rect, row: Row) -> list[Id]:
    notes = layout.contents.of(Note)
    return [id for id in layout.notes_in(area) if notes[id].lane_id == row.lane.id]
