"""Where a moved or new note comes to lie: inside the cell it was dropped in, on the grid."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product

from journeyboard.edit.flow import ACROSS, EDGE
from journeyboard.edit.kinds import kind_in
from journeyboard.edit.notes import Placement
from journeyboard.layout.board import BoardLayout
from journeyboard.layout.frame import PARKING_GAP, TRAY_GAP, Column, Row
from journeyboard.layout.parking import PAD
from journeyboard.layout.rect import Rect, around
from journeyboard.model import Id, Note, NoteKind

Cell = tuple[Column, Row]
Held = tuple[Id, Rect]
GRID = 8.0
_BELOW = GRID
_FEW = 24
"""So many notes dropped in one cell may be told apart; of more nobody knows how they lay."""
_NEAR = 48.0
"""A note dropped this close beside the sheet, in u, still means the nearest cell."""


def snapped(value: float) -> float:
    """The nearest grid line."""
    return round(value / GRID) * GRID


def cell_under(layout: BoardLayout, box: Rect) -> Cell | None:
    """The cell that the middle of a box lies in, or lies near to; None far away from the sheet."""
    x, y = box.centre
    return layout.nearest_cell(x, y) if _catchment(layout).contains(x, y) else None


def _catchment(layout: BoardLayout) -> Rect:
    """Where the middle of a box means a cell."""
    x, y, width, _ = layout.extent.inflated(_NEAR)
    return Rect(x, y, width, layout.extent.bottom + min(_NEAR, TRAY_GAP) - y)


def kind_put(layout: BoardLayout, kind: NoteKind, x: float, y: float) -> NoteKind:
    """What a new note of a kind becomes with its middle at a point (u): see ``kind_in``."""
    cell = cell_under(layout, Rect(x, y, 0, 0))
    return kind_in(cell[1].lane.kind, kind) if cell else kind


def landing(layout: BoardLayout, box: Rect) -> Placement:
    """The cell and offset for a note dropped at ``box``; it is pushed until it lies clear of the edges.

    A note that is too high stays: its lane grows. Far away from the sheet it is parked.
    """
    cell = cell_under(layout, box)
    return _in_cell(cell, box) if cell else parked_at(layout, box)


def landings(layout: BoardLayout, boxes: Mapping[Id, Rect]) -> dict[Id, Placement]:
    """The same for notes dropped together: those that share a cell keep their places among themselves.

    A note that spans lies where it was dropped and belongs to the cell in which it begins.
    """
    notes, near = layout.contents.of(Note), _catchment(layout)
    found: dict[Id, Placement] = {}
    shared: dict[tuple[Id, Id], tuple[Cell, list[Held]]] = {}
    for id, box in boxes.items():
        x, y = box.centre
        note = notes.get(id)
        cell = layout.nearest_cell(x, y) if near.contains(x, y) else None
        if note is not None and (place := _over(layout, note, box)):
            found[id] = place
        elif cell is None:
            found[id] = parked_at(layout, box)
        else:
            key = cell[0].stage.id, cell[1].lane.id
            shared.setdefault(key, (cell, []))[1].append((id, box))
    for cell, members in shared.values():
        found.update(_settled(cell, members))
    return {id: found[id] for id in boxes}


def free_spot(
    layout: BoardLayout,
    column: Column,
    row: Row,
    width: float,
    height: float,
    *,
    besides: Iterable[Rect] = (),
) -> Placement:
    """The first place in a cell where a new note covers no other, else below them all.

    ``besides``: boxes on the board that are taken too.
    """
    cell = Rect(column.x, row.y, column.width, row.height)
    taken = [*map(layout.box, layout.notes_in(cell)), *besides]
    downs = (GRID, *sorted({box.bottom - row.y + GRID for box in taken}))
    acrosses = (GRID, *sorted({column.begin_of(box) + box.width + ACROSS for box in taken}))
    for y, x in product(downs, acrosses):
        tried = Rect(column.left_of(x, width), row.y + y, width, height)
        if x + width <= column.width - EDGE and _is_free(tried, taken):
            return Placement(column.stage.id, row.lane.id, x, y)
    return Placement(column.stage.id, row.lane.id, GRID, downs[-1])


def parked_at(layout: BoardLayout, box: Rect) -> Placement:
    """A place in the parking lot below the sheet, as near to a box as its frame lets it."""
    sheet, there = layout.turned(layout.extent), layout.turned(box)
    x = min(max(there.x, PAD), max(sheet.right - PAD - box.width, PAD))
    return Placement(None, None, x, max(box.y - sheet.bottom - PARKING_GAP, 0.0))


def _over(layout: BoardLayout, note: Note, box: Rect) -> Placement | None:
    """Where a note that spans lies; None for any other, and away from the sheet."""
    if not note.spans or cell_under(layout, box) is None:
        return None
    cells, image = layout.turned(layout.cells), layout.turned(box)
    begin = Rect(max(image.x, cells.x), max(image.y, cells.y), 1, 1)
    cell = cell_under(layout, layout.turned(begin))
    if cell is None:
        return None
    column, row = cell
    return Placement(column.stage.id, row.lane.id, column.begin_of(box), box.y - row.y)


def _is_free(box: Rect, taken: Iterable[Rect]) -> bool:
    return not any(box.intersects(other) for other in taken)


def _settled(cell: Cell, members: Sequence[Held]) -> Iterator[tuple[Id, Placement]]:
    """Where notes of one cell come to lie: pushed together, and then each by itself if need be.

    What that would put above another one of them goes below it.
    """
    column, row = cell
    dx, dy = _push(cell, [box for _, box in members])
    begin, top, high = column.start, row.y, max(row.lane.height, row.height)
    settled: list[tuple[Rect, Rect]] = []
    for id, box in members:
        x, y, width, height = box
        along = -(x + dx + width) if column.rtl else x + dx
        across = _within(along - begin, column.width - width)
        down = max(_within(y + dy - top, high - height), GRID)
        place = _below_others(settled, box, Rect(across, down, width, height))
        if len(members) <= _FEW:
            settled.append((box, place))
        yield id, Placement(column.stage.id, row.lane.id, place.x, place.y)


def _below_others(settled: Sequence[tuple[Rect, Rect]], box: Rect, place: Rect) -> Rect:
    """A place, or one so far below it that it covers none of the others, given before and after, anew."""
    apart = [after for before, after in settled if not before.intersects(box)]
    while covered := [after for after in apart if after.intersects(place)]:
        place = place.moved(0, max(after.bottom for after in covered) + _BELOW - place.y)
    return place


def _push(cell: Cell, boxes: list[Rect]) -> tuple[float, float]:
    """How far all of these together are to be pushed, in u."""
    whole = around(boxes)
    assert whole is not None
    column, row = cell
    place = _in_cell(cell, whole)
    return column.left_of(place.x, whole.width) - whole.x, row.y + place.y - whole.y


def _in_cell(cell: Cell, box: Rect) -> Placement:
    column, row = cell
    x = _within(column.begin_of(box), column.width - box.width)
    y = max(_within(box.y - row.y, max(row.lane.height, row.height) - box.height), GRID)
    return Placement(column.stage.id, row.lane.id, x, y)


def _within(offset: float, room: float) -> float:
    """Clear of both edges; in the middle when there is too little room for that."""
    if room < GRID + EDGE:
        return max(room / 2, 0.0)
    return min(max(offset, GRID), room - EDGE)
