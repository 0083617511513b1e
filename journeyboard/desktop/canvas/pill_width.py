"""How wide a channel becomes while it is written: as wide as its one line, as far as its cell has room."""

from journeyboard.layout.board import BoardLayout
from journeyboard.layout.note import channel_width
from journeyboard.model import Note

from .landing import EDGE

_BETWEEN = 4.0


def pill_width(layout: BoardLayout, note: Note, text: str) -> float:
    """The width in u of a channel with this text: never less than it has, never over what lies beside it."""
    if note.stage_id is None or note.lane_id is None:
        return note.width
    beside = [begin - _BETWEEN for begin in _behind(layout, note)]
    end = min([layout.column(note.stage_id).width - EDGE, *beside])
    return max(note.width, min(channel_width(text, note.channel), end - note.x))


def _behind(layout: BoardLayout, note: Note) -> list[float]:
    """Where those notes of its cell begin that lie behind it at its height."""
    assert note.stage_id is not None
    assert note.lane_id is not None
    cell, column = layout.cell_rect(note.stage_id, note.lane_id), layout.column(note.stage_id)
    top = cell.y + note.y
    boxes = [layout.box(id) for id in layout.notes_in(cell) if id != note.id]
    level = (box for box in boxes if box.y < top + note.height and box.bottom > top)
    begins = (column.begin_of(box) for box in level)
    return [begin for begin in begins if begin >= note.x + note.width]
