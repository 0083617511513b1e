"""Which note comes after the one being written: one that is there already, or a new one. Lengths in u."""

from enum import Enum
from typing import NamedTuple

from journeyboard.edit.flow import ACROSS, EDGE
from journeyboard.edit.kinds import KIND_OF_LANE, LANE_OF_KIND, SIZE
from journeyboard.edit.notes import Placement
from journeyboard.layout.board import BoardLayout
from journeyboard.layout.frame import Column, Row
from journeyboard.layout.rect import Rect
from journeyboard.model import Id, Note, NoteKind

from .below import place_below
from .bench import Bench
from .fields import NewNoteField, note_in
from .landing import Cell, free_spot
from .refusing import is_open
from .spans import home_of

_LEVEL = 1 / 3
"""Notes that share so much of the lower one's height lie in one row."""


class Way(Enum):
    """Where to go on from a note."""

    ONWARDS = "onwards"
    BACK = "back"
    BELOW = "below"


class Follower(NamedTuple):
    """Either the note that is there, or the kind and place of a new one."""

    there: Id | None
    kind: NoteKind
    place: Placement


def follower(layout: BoardLayout, note: Note, box: Rect, way: Way) -> Follower | None:
    """What follows a note that lies at ``box``: below it in its cell, or beside it in the next or last stage.

    Behind the last stage comes the first one of the next lane, as in a table of a text.
    None where the map ends.
    """
    cell = home_of(layout, note)
    if cell is None:
        return None
    if way is Way.BELOW:
        return _below(layout, note, box, cell)
    by = 1 if way is Way.ONWARDS else -1
    column = _column(layout, cell, by)
    return _in_stage(layout, note, box, (column, cell[1])) if column else _in_lane(layout, note, cell[1], by)


def beside(layout: BoardLayout, note: Note, kind: NoteKind) -> Follower | None:
    """A new note next to another one: of the same kind in its cell, of another in the lane of that kind."""
    box = layout.box(note.id)
    cell = home_of(layout, note)
    if cell is None:
        return None
    lane = LANE_OF_KIND.get(kind)
    row = next((row for row in layout.rows if row.lane.kind is lane and row is not cell[1]), None)
    if kind is not note.kind and row is not None and kind is not NoteKind.ACTION:
        return Follower(None, kind, free_spot(layout, cell[0], row, *SIZE[kind]))
    kind = note.kind if kind is NoteKind.ACTION else kind
    return Follower(None, kind, _next_to(layout, box, cell, SIZE[kind]))


def note_beside(bench: Bench, kind: NoteKind) -> NewNoteField | None:
    """A note of a kind about to be written beside the one that is selected; None when not one is."""
    notes = bench.selected.notes
    note = bench.scene.contents.of(Note)[notes[0]] if len(notes) == 1 else None
    found = beside(bench.scene.layout, note, kind) if note else None
    return field_of(bench, found) if found else None


def field_of(bench: Bench, found: Follower) -> NewNoteField:
    """A new note about to be written where it follows."""
    place = found.place
    return note_in(bench, found.kind, place.stage_id, place.lane_id, place.x, place.y)


def _next_to(layout: BoardLayout, box: Rect, cell: Cell, size: tuple[float, float]) -> Placement:
    """Behind a box in its cell, else the first free place of the cell."""
    column, row = cell
    begin = column.begin_of(box) + box.width + ACROSS
    there = Rect(column.left_of(begin, size[0]), box.y, *size)
    if begin + size[0] <= column.width - EDGE and not layout.notes_in(there):
        return Placement(column.stage.id, row.lane.id, begin, box.y - row.y)
    return free_spot(layout, column, row, *size)


def _below(layout: BoardLayout, note: Note, box: Rect, cell: Cell) -> Follower:
    """The nearest note below in the cell, else a new one there or beside."""
    row = cell[1]
    strip = Rect(box.x, box.bottom, box.width, max(row.bottom - box.bottom, 0.0))
    lower = [id for id in layout.notes_in(strip) if id != note.id and layout.box(id).y >= box.centre[1]]
    if lower:
        there = min(lower, key=lambda id: layout.box(id).y)
        return Follower(there, note.kind, Placement(None, None, 0, 0))
    return Follower(None, note.kind, place_below(layout, box, cell, SIZE[note.kind]))


def _in_stage(layout: BoardLayout, note: Note, box: Rect, cell: Cell) -> Follower:
    """The note at the same height in the cell, the first of several; else a new one."""
    column, row = cell
    level = Rect(column.x, box.y, column.width, box.height)
    notes = layout.contents.of(Note)
    near = (id for id in layout.notes_in(level) if id != note.id)
    found = [id for id in near if notes[id].lane_id == row.lane.id and _is_level(layout.box(id), box)]
    if found:
        there = min(found, key=lambda id: column.begin_of(layout.box(id)))
        return Follower(there, note.kind, Placement(None, None, 0, 0))
    kind = note.kind if row.lane.id == note.lane_id else KIND_OF_LANE[row.lane.kind]
    return Follower(None, kind, free_spot(layout, column, row, *SIZE[kind]))


def _is_level(one: Rect, other: Rect) -> bool:
    """Whether two boxes lie in one row: what only touches the edge of another lies above or below it."""
    shared = min(one.bottom, other.bottom) - max(one.y, other.y)
    return shared >= _LEVEL * min(one.height, other.height)


def _in_lane(layout: BoardLayout, note: Note, here: Row, by: int) -> Follower | None:
    """The first stage of the next lane that takes notes, or the last stage of the lane before."""
    rows = [row for row in layout.rows if row is here or (is_open(row.lane) and not row.lane.locked)]
    place = rows.index(here) + by
    if not 0 <= place < len(rows):
        return None
    cell = layout.columns[0 if by > 0 else -1], rows[place]
    return _in_stage(layout, note, Rect(cell[0].x, cell[1].y, cell[0].width, cell[1].height), cell)


def _column(layout: BoardLayout, cell: Cell, by: int) -> Column | None:
    place = layout.columns.index(cell[0]) + by
    return layout.columns[place] if 0 <= place < len(layout.columns) else None
