"""Where a connected note begins when a dot of a note is clicked: the journey goes on from there."""

from journeyboard.layout.board import BoardLayout
from journeyboard.layout.frame import Row
from journeyboard.layout.rect import Rect
from journeyboard.model import Id, Note

from .marks import Point, Side
from .refusing import is_open
from .spans import home_of

_APART = 100.0
"""How far from the edge of the note, in u, the middle of the next one lies beside it: room for an arrow."""


def grown(layout: BoardLayout, note_id: Id, side: Side) -> Point | None:
    """The middle (u) of the next note: beside in the same lane, above or below in the next that takes notes.

    None where no lane follows, and for parked notes.
    """
    note, box = layout.contents.of(Note)[note_id], layout.box(note_id)
    cell = home_of(layout, note)
    if cell is None:
        return None
    if side in ("left", "right"):
        return _within(layout.cells, box.x - _APART if side == "left" else box.right + _APART), box.centre[1]
    row = _next(layout, cell[1], 1 if side == "bottom" else -1)
    return (box.centre[0], row.middle) if row else None


def _next(layout: BoardLayout, here: Row, by: int) -> Row | None:
    rows = [row for row in layout.rows if row is here or (is_open(row.lane) and not row.lane.locked)]
    place = rows.index(here) + by
    return rows[place] if 0 <= place < len(rows) else None


def _within(cells: Rect, x: float) -> float:
    """Not beyond the last stage: there the next note lies in it."""
    return min(max(x, cells.x + 1), cells.right - 1)
