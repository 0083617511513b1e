"""The part of the view that the text of a note fills while it is written: it can be painted alone.

All below it is hidden by the note's paper, so a letter needs none of the map's other pixels.
"""

from dataclasses import dataclass
from math import ceil, floor

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter, QTransform

from journeyboard.desktop.look.tokens import Look
from journeyboard.drawing.detail import Detail, detail_at
from journeyboard.drawing.primitives import Words
from journeyboard.export.painter import draw_lines
from journeyboard.layout.note import content_of, look_of, text_area
from journeyboard.layout.rect import Rect
from journeyboard.model import NoteKind

from .bench import Bench
from .editing import TextEditing
from .fields import NoteField, Page
from .headers import headers
from .page_paint import paint_caret, paint_marked

_MARGIN_PX = 24
"""What is so far inside the view needs no moving of the map to be seen."""


@dataclass(frozen=True, slots=True)
class Inlay:
    """``area`` in px of the view; ``transform`` leads from the note's own u to device pixels of the view.

    ``lowest``: how far down the text may reach, in px. ``clear``: all of it is well inside the view.
    """

    area: QRect
    clear: bool
    lowest: float
    ratio: float
    transform: QTransform
    at: tuple[float, float]

    def holds(self, page: Page) -> bool:
        """Whether all of the text lies in it."""
        return page.area.bottom <= self.lowest

    def paint(self, painter: QPainter, editing: TextEditing, look: Look) -> None:
        """Paint the ground, the text, what is marked of it and the caret; the painter counts px."""
        page = editing.page
        if page is None:
            return
        painter.fillRect(self.area, QColor(page.ground))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_marked(painter, editing, page, look)
        paint_caret(painter, editing, page, look)
        before = painter.worldTransform()
        self._to_note(painter)
        draw_lines(painter, Words(page.paragraph, *self.at, page.colour), page.paragraph.lines)
        painter.setWorldTransform(before)

    def _to_note(self, painter: QPainter) -> None:
        if self.ratio != 1:
            at = painter.deviceTransform()
            painter.scale(1 / self.ratio, 1 / self.ratio)
            painter.translate(round(at.dx()) - at.dx(), round(at.dy()) - at.dy())
        painter.setWorldTransform(self.transform, True)


class Inlays:
    """Remembers the inlay of the note that is written, as long as neither view nor map change."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench
        self._known: tuple[object, Inlay | None] = (None, None)

    def of(self, editing: TextEditing | None) -> Inlay | None:
        """Where the text that is written can be painted alone; None when there is more to it."""
        if editing is None or not isinstance(editing.field, NoteField):
            return None
        bench = self._bench
        scene, viewport = bench.scene, bench.viewport
        key = (
            editing.field,
            viewport.camera,
            scene.revision,
            scene.light,
            viewport.width,
            viewport.height,
            viewport.ratio,
        )
        if self._known[0] != key:
            self._known = key, self._inlay(editing.field)
        inlay, page = self._known[1], editing.page
        return inlay if inlay and page and inlay.holds(page) else None

    def _inlay(self, field: NoteField) -> Inlay | None:
        bench, note = self._bench, field.shown
        scene, viewport, camera = bench.scene, bench.viewport, bench.viewport.camera
        is_plain = note.kind is not NoteKind.CHANNEL and not note.picture_id and scene.light is None
        if not is_plain or note.id not in scene.layout or detail_at(camera.zoom) is not Detail.FULL:
            return None
        box, look = scene.layout.box(note.id), look_of(note, scene.layout.facts.of_note(note))
        room = text_area(look)
        area = _inside(camera.rect_to_view(room.moved(box.x, box.y)))
        if not self._seen(area):
            return None
        content = content_of(look)
        transform = QTransform()
        transform.translate(round(camera.x * viewport.ratio), round(camera.y * viewport.ratio))
        transform.scale(viewport.scale, viewport.scale)
        transform.translate(box.x, box.y)
        lowest = float(area.y() + area.height())
        return Inlay(area, self._clear(area), lowest, viewport.ratio, transform, (content.x, content.y))

    def _seen(self, area: QRect) -> bool:
        """Whether it lies in the view and under no header."""
        at, viewport = headers(self._bench.viewport, self._bench.scene.layout.extent), self._bench.viewport
        free = QRect(0, 0, int(viewport.width), int(viewport.height)).contains(area)
        rect = Rect(area.x(), area.y(), area.width(), area.height()).inflated(8)
        return free and not any(rect.intersects(each) for each in (at.stages, at.lanes, at.corner))

    def _clear(self, area: QRect) -> bool:
        around = area.adjusted(-_MARGIN_PX, -_MARGIN_PX, _MARGIN_PX, _MARGIN_PX)
        return self._seen(around)


def _inside(rect: Rect) -> QRect:
    """The whole px inside a rectangle."""
    left, top = ceil(rect.x), ceil(rect.y)
    return QRect(left, top, floor(rect.right) - left, floor(rect.bottom) - top)
