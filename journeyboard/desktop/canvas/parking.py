"""The parking lot under the hand: where notes come to lie in it, and the strip that is always in reach."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from journeyboard.desktop.look.tokens import Look
from journeyboard.desktop.words import tr
from journeyboard.edit.kinds import LANE_OF_KIND
from journeyboard.edit.notes import Placement
from journeyboard.layout.board import BoardLayout
from journeyboard.layout.frame import PARKING_GAP, Column, Row
from journeyboard.layout.parking import PAD, empty_tray
from journeyboard.layout.rect import Rect
from journeyboard.model import Id, Note

from .bench import Bench
from .landing import GRID, Cell, free_spot, parked_at
from .lot_strip import paint_strip
from .pointer import Pointer

STRIP_PX = (240.0, 36.0)
"""Width and height of the strip at the lower edge of the view."""
_LIFT_PX = 4.0
_SHOWN_PX = 48.0
_MANY = 60
"""With more notes parked than this, new ones go below them all."""


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
    """Free places in the parking lot for notes, in rows, none over another."""
    taken = [layout.box(note.id) for note in layout.parked if note.id not in boxes]
    places: dict[Id, Placement] = {}
    for id, box in boxes.items():
        there = _free(layout, box, taken)
        taken.append(there)
        places[id] = parked_at(layout, there)
    return places


def dropped_in(layout: BoardLayout, boxes: Mapping[Id, Rect]) -> dict[Id, Placement]:
    """Notes dropped away from the sheet: below it they lie where they were dropped, else in free places."""
    below = {id: box for id, box in boxes.items() if box.centre[1] >= layout.extent.bottom}
    beside = {id: box for id, box in boxes.items() if id not in below}
    return {id: parked_at(layout, box) for id, box in below.items()} | in_lot(layout, beside)


def brought_back(bench: Bench, notes: Sequence[Note]) -> dict[Id, Placement]:
    """Free places on the board: in the stage in the middle of the view, in the lane of each note's kind."""
    layout, taken = bench.scene.layout, dict[Cell, list[Rect]]()
    column = _column_in_view(bench)
    places: dict[Id, Placement] = {}
    for note in notes:
        wanted = LANE_OF_KIND[note.kind]
        row = next((row for row in layout.rows if row.lane.kind is wanted), layout.rows[0])
        here = taken.setdefault((column, row), [])
        places[note.id] = free_spot(layout, column, row, note.width, note.height, besides=here)
        here.append(_box(column, row, places[note.id], note))
    return places


def _box(column: Column, row: Row, place: Placement, note: Note) -> Rect:
    return Rect(column.left_of(place.x, note.width), row.y + place.y, note.width, note.height)


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


def _free(layout: BoardLayout, box: Rect, others: Sequence[Rect]) -> Rect:
    """The first free place, row by row from where the map begins, for a box of this size."""
    taken, sheet = [layout.turned(other) for other in others], layout.turned(layout.extent)
    top, right = sheet.bottom + PARKING_GAP, sheet.right - PAD
    bottoms = sorted({other.bottom + GRID for other in taken if other.bottom > top})
    if len(taken) > _MANY:
        return layout.turned(Rect(PAD, bottoms[-1], box.width, box.height))
    lefts = sorted({other.right + GRID for other in taken if other.right + GRID + box.width <= right})
    tried = (Rect(x, y, box.width, box.height) for y, x in product((top, *bottoms), (PAD, *lefts)))
    return layout.turned(next(each for each in tried if not any(each.intersects(other) for other in taken)))
