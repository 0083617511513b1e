"""Where what is dragged over the board would come to lie: shown as large as the notes that land."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QSize
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader

from journeyboard.desktop.canvas.new_note_ghost import laid
from journeyboard.edit.clean import clean_text
from journeyboard.edit.flow import GAP, Box, Flow
from journeyboard.edit.kinds import SIZE
from journeyboard.edit.notes import Placement
from journeyboard.edit.pictures import size_of
from journeyboard.importing.offers import Lines, offer_of_text
from journeyboard.importing.pictures import SUFFIXES
from journeyboard.importing.problem import ImportProblem
from journeyboard.layout.board import BoardLayout
from journeyboard.layout.frame import Column, Row
from journeyboard.layout.rect import Rect, around
from journeyboard.model import NoteKind

from .measuring import height_for
from .reading import files_in
from .spots import Point, Size, kind_at, spot

if TYPE_CHECKING:
    from journeyboard.desktop.desk import Desk

LONGEST = 4_000
"""More characters than this are not read while they are dragged: that must not hold the hand up."""
_TURNED = QImageIOHandler.Transformation.TransformationRotate90


class Foreseen:
    """What a drag holds, as far as that says how large its notes will be."""

    def __init__(self, desk: "Desk", mime: QMimeData) -> None:
        self._desk = desk
        self._picture = _picture_in(mime)
        self._texts = () if self._picture else _texts_in(mime)

    def at(self, point: Point) -> Rect:
        """What the notes that come of it would cover (u), dropped at a point of the map."""
        assert self._desk.board is not None
        layout, sizes = self._desk.board.bench.scene.layout, list(self._sizes(point))
        place = spot(self._desk, sizes[0], point)
        if len(sizes) == 1 or place.stage_id is None or place.lane_id is None:
            return laid(layout, sizes[0], *point)
        return _in_rows(layout, layout.column(place.stage_id), layout.row(place.lane_id), place, sizes)

    def _sizes(self, point: Point) -> Iterator[Size]:
        if self._picture:
            yield self._picture
            return
        kind = kind_at(self._desk, point)
        width, height = SIZE[kind]
        for text in self._texts:
            yield width, max(height, height_for(kind, text))
        if not self._texts:
            yield width, height


def _in_rows(layout: BoardLayout, column: Column, row: Row, place: Placement, sizes: Sequence[Size]) -> Rect:
    """What notes cover that flow around those of a cell from a place down."""
    cell = Rect(column.x, row.y, column.width, row.height)
    there = map(layout.box, layout.notes_in(cell))
    stay = [Box(column.begin_of(box), box.y - row.y, box.width, box.height) for box in there]
    flow = Flow(max(column.width, sizes[0][0]), stay, max(place.y, GAP))
    boxes = [flow.add(*size) for size in sizes]
    whole = around(
        Rect(column.left_of(box.x, box.width), row.y + box.y, box.width, box.height) for box in boxes
    )
    assert whole is not None
    return whole


def _picture_in(mime: QMimeData) -> Size | None:
    """How large the note of a picture will be; None for anything else."""
    files = files_in(mime)
    if files and files[0].suffix.lower() in SUFFIXES:
        return _note_around(_sides(str(files[0])))
    if not files and mime.hasImage() and (mime.hasUrls() or not mime.text().strip()):
        return _note_around(QImage(mime.imageData()).size())
    return None


def _sides(path: str) -> QSize:
    """How wide and high a picture says that it is; none of its pixels is read."""
    reader = QImageReader(path)
    sides = reader.size()
    return sides.transposed() if reader.transformation() & _TURNED else sides


def _note_around(sides: QSize) -> Size:
    return size_of(sides.width(), sides.height()) if not sides.isEmpty() else SIZE[NoteKind.PICTURE]


def _texts_in(mime: QMimeData) -> Sequence[str]:
    """The texts of the notes; none when that takes reading a file or much text."""
    text = "" if files_in(mime) else mime.text()
    if not text or len(text) > LONGEST:
        return ()
    try:
        offer = offer_of_text(text, mime.html() if mime.hasHtml() else "")
    except ImportProblem:
        return ()
    return [clean_text(each) for each in offer.texts] if isinstance(offer, Lines) else ()
