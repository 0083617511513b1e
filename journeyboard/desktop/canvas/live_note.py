"""The note that is being written, drawn anew with each letter above the tiles, which follow at the end."""

from math import ceil, floor

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from journeyboard.drawing.detail import detail_at
from journeyboard.drawing.note import draw_note
from journeyboard.export.painter import paint
from journeyboard.layout.rect import Rect

from .bench import Bench
from .fields import Field, NoteField


def paint_note(painter: QPainter, bench: Bench, field: Field) -> None:
    """Paint what is within its edges as the tiles would; the painter counts device pixels of the view."""
    if not isinstance(field, NoteField) or field.note_id not in bench.scene.layout:
        return
    scene, viewport = bench.scene, bench.viewport
    detail = detail_at(viewport.camera.zoom)
    note = draw_note(scene.layout, scene.contents, scene.theme, field.note_id, detail, scene.light_now())
    painter.save()
    painter.translate(round(viewport.camera.x * viewport.ratio), round(viewport.camera.y * viewport.ratio))
    painter.setClipRect(_within(scene.layout.box(field.note_id), viewport.scale))
    painter.scale(viewport.scale, viewport.scale)
    paint(painter, [note])
    painter.restore()


def _within(box: Rect, scale: float) -> QRect:
    """The whole device pixels inside: those on the edge are as they were."""
    left, top = ceil(box.x * scale), ceil(box.y * scale)
    return QRect(left, top, floor(box.right * scale) - left, floor(box.bottom * scale) - top)
