"""The parking lot under the hand: where notes come to lie in it, and the strip that is always in reach."""

from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from journeyboard.desktop.look.tokens import Look
from journeyboard.desktop.words import tr
from journeyboard.edit.columns import shelves
from journeyboard.edit.fitting import fitted
from journeyboard.edit.flow import EDGE, GAP, Box, Flow
from journeyboard.edit.kinds import LANE_OF_KIND
from journeyboard.edit.notes import Placement
from journeyboard.edit.parking import left
from journeyboard.edit.reading import as_read
from journeyboard.layout.board import BoardLayout
from journeyboard.layout.frame import Column
from journeyboard.layout.parking import PAD, empty_tray
from journeyboard.layout.rect import Rect
from journeyboard.model import Id, Note

from .bench import Bench
from .landing import GRID, parked_at
from .lot_strip import paint_strip
from .pointer import Pointer

STRIP_PX = (240.0, 36.0)
"""Width and height of the strip at the lower edge of the view."""
_LIFT_PX = 4.0
_SHOWN_PX = 48.0
_INSET = PAD - GAP
"""Where the rows of the lot begin along the map, in u."""


def strip(bench: Bench) -> Rect | None:
    """The strip, in px of the view, while notes are carried and the lot itself is not in view."""
    viewport, lot = bench.viewport, bench.scene.layout.lot.tray
    shown = viewport.camera.rect_to_view(lot) if lot else None
    if not bench.live.ids or (shown and shown.y < viewport.height - _SHOWN_PX and shown.bottom > 0):
        return None
    width, height = STRIP_PX
    return Rect((viewport.width - width) / 2, viewport.height - height - _LIFT_PX, width, height)


def over_strip(bench: Bench, at: Pointer) -> bool:
    """Whether the hand is over the strip."""
    there = strip(bench)
    return there is not None and there.contains(at.px, at.py)


def in_lot(layout: BoardLayout, boxes: Mapping[Id, Rect]) -> dict[Id, Placement]:
    """Places in the parking lot: in rows behind the notes that lie there, in the order the map is read."""
    notes, lying = layout.contents.of(Note), [note for note in layout.parked if note.id not in boxes]
    flow = _behind(layout, shelves(lying))
    order = as_read(layout.contents, layout.map_id, (notes[id] for id in boxes))
    added = {note.id: flow.add(boxes[note.id].width, boxes[note.id].height) for note in order}
    return {id: Placement(None, None, box.x + _INSET, box.y) for id, box in added.items()}


def dropped_in(layout: BoardLayout, boxes: Mapping[Id, Rect]) -> dict[Id, Placement]:
    """Notes dropped away from the sheet: below it they lie where they were dropped, else in free places."""
    below = {id: box for id, box in boxes.items() if box.centre[1] >= layout.extent.bottom}
    beside = {id: box for id, box in boxes.items() if id not in below}
    return {id: parked_at(layout, box) for id, box in below.items()} | in_lot(layout, beside)


def brought_back(bench: Bench, notes: Sequence[Note]) -> dict[Id, Placement]:
    """Free places on the board, in the order in which the notes lie in the lot: where each lay before.

    Where that is not known or not there any more: in the stage in the middle of the view, in the lane of its
    kind.
    """
    layout, column = bench.scene.layout, _column_in_view(bench)
    before = left(bench.desk.store, (note.id for note in notes))
    known = {id: place for id, place in before.items() if _takes(layout, place)}
    order = as_read(layout.contents, layout.map_id, notes)
    wanted = {note.id: known.get(note.id) or _for_kind(layout, column, note) for note in order}
    return fitted(layout.contents, layout.map_id, wanted, keep=known)


def _takes(layout: BoardLayout, place: Placement) -> bool:
    """Whether the cell of a place is still there and takes notes."""
    lanes = [row.lane for row in layout.rows if row.lane.id == place.lane_id and not row.lane.locked]
    return bool(lanes) and any(column.stage.id == place.stage_id for column in layout.columns)


def _for_kind(layout: BoardLayout, column: Column, note: Note) -> Placement:
    """Somewhere in the lane of a note's kind."""
    wanted = LANE_OF_KIND[note.kind]
    row = next((row for row in layout.rows if row.lane.kind is wanted), layout.rows[0])
    return Placement(column.stage.id, row.lane.id, GRID, GRID)


def _column_in_view(bench: Bench) -> Column:
    columns, (x, _) = bench.scene.layout.columns, bench.viewport.centre
    return min(columns, key=lambda column: abs(column.x + column.width / 2 - x))


def lot_areas(bench: Bench) -> Iterator[Rect]:
    """What of the view is painted for the lot now, in px."""
    at = strip(bench)
    if at is not None:
        yield at.inflated(2)
    elif bench.marks.parking:
        yield bench.viewport.camera.rect_to_view(_lot(bench)).inflated(2)


def _lot(bench: Bench) -> Rect:
    return bench.scene.layout.lot.tray or empty_tray(bench.scene.layout.extent)


def paint_lot(painter: QPainter, bench: Bench, look: Look) -> None:
    """The lot lit up while notes would land in it, or its strip; the painter counts px of the view."""
    at = strip(bench)
    if at is not None:
        lit = bench.marks.parking
        paint_strip(painter, QRectF(*at), _words(bench), look.name, lit=lit)
    elif bench.marks.parking:
        painter.setPen(QPen(look("accent"), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(*bench.viewport.camera.rect_to_view(_lot(bench))), 8, 8)


def _words(bench: Bench) -> str:
    count = bench.scene.layout.lot.number
    return tr("Parking lot") + (f"  {count:,}" if count else "")


def _behind(layout: BoardLayout, rows: Sequence[Sequence[Note]]) -> Flow:
    """Rows as wide as the sheet that go on behind the last of those that are there, x from ``_INSET``."""
    width, last = layout.extent.width - 2 * PAD + GAP + EDGE, rows[-1] if rows else ()
    if not last:
        return Flow(width, top=0.0)
    lying = [_in_flow(note) for row in rows for note in row]
    before = lying[-len(last) :]
    top, bottom = min(box.y for box in before), max(box.bottom for box in before)
    filled = Box(0.0, top, max(box.right for box in before), bottom - top)
    return Flow(width, [*(box for box in lying if box.bottom + GAP > top), filled], top)


def _in_flow(note: Note) -> Box:
    return Box(note.x - _INSET, note.y, note.width, note.height)
