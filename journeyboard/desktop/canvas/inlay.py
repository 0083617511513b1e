"""The part of the view that the text of a note fills while it is written: it can be painted alone.

All below it is hidden by the note's paper, so a letter needs none of the map's other pixels.
"""

from collections.abc import Sequence
from itertools import zip_longest
from math import ceil, floor

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QPainter, QTransform

from journeyboard.desktop.look.tokens import Look
from journeyboard.drawing.detail import Detail, detail_at
from journeyboard.export.painter import colour, draw_lines
from journeyboard.layout.look import look_of
from journeyboard.layout.note import content_of, text_area
from journeyboard.layout.rect import Rect
from journeyboard.model import NoteKind
from journeyboard.text.caret import line_of
from journeyboard.text.glyphs import Line
from journeyboard.text.style import Style

from .bench import Bench
from .editing import TextEditing
from .fields import NoteField
from .headers import headers
from .page import Page
from .page_paint import caret_rect, paint_marked

_MARGIN_PX = 24
"""What is so far inside the view needs no moving of the map to be seen."""
_BLEED_PX = 2
_SMOOTH = QPainter.RenderHint.Antialiasing


class Inlay:
    """``area`` in px of the view; ``to_note`` leads from device pixels of the view to u of the note.

    ``at``: where its text begins, in u. ``clear``: all of it is well inside the view.
    """

    def __init__(self, area: QRect, clear: bool, ratio: float, to_note: QTransform, at: QPointF) -> None:
        self.area, self.clear = area, clear
        self._ratio, self._to_note, self._at = ratio, to_note, at
        self._left, self._top, self._width = area.x(), area.y(), area.width()
        self._lowest = self._top + area.height()
        self._lines: Sequence[Line] = ()
        self._row = 0
        self._marked = True
        self._plain: Style | None = None
        """The size of a text that is sure to keep to its rows."""

    def holds(self, page: Page) -> bool:
        """Whether all of the text lies in it."""
        return page.y + page.paragraph.height * page.scale <= self._lowest

    def renewed(self, editing: TextEditing, page: Page) -> QRect:
        """The part, in px of the view, that looks otherwise than when this was last asked."""
        words, style = page.paragraph, page.paragraph.style
        lines, before = words.lines, self._lines
        row, was = line_of(words, editing.shown_caret + page.shift), self._row
        marked, was_marked = editing.marked, self._marked
        plain = style if words.text.isascii() else None
        was_plain, self._plain = self._plain, plain
        self._lines, self._row, self._marked = lines, row, marked
        if marked or was_marked or plain is None or plain != was_plain:
            return self.area
        first, last = _unlike(lines, before)
        leading = style.leading * page.scale
        top = max(int(page.y + min(first, row, was) * leading) - _BLEED_PX, self._top)
        bottom = min(ceil(page.y + (max(last, row, was) + 1) * leading) + _BLEED_PX, self._lowest)
        return QRect(self._left, top, self._width, bottom - top)

    def paint(self, painter: QPainter, part: QRect, editing: TextEditing, page: Page, look: Look) -> None:
        """Paint a part of it: ground, text, what is marked of it and the caret; the painter counts px."""
        painter.fillRect(part, colour(page.ground))
        painter.setRenderHint(_SMOOTH)
        if editing.marked:
            paint_marked(painter, editing, page, look)
        painter.fillRect(caret_rect(editing, page), colour(look.colours["ink"]))
        if self._ratio != 1:
            at = painter.deviceTransform()
            painter.scale(1 / self._ratio, 1 / self._ratio)
            painter.translate(round(at.dx()) - at.dx(), round(at.dy()) - at.dy())
        painter.setWorldTransform(self._to_note, True)
        draw_lines(painter, self._lines_in(part, page), self._at, page.colour)

    def _lines_in(self, part: QRect, page: Page) -> Sequence[Line]:
        """The lines that may have ink there; only what is plain is sure to keep to its row."""
        words = page.paragraph
        if not words.text.isascii():
            return words.lines
        leading, top = words.style.leading * page.scale, part.y() - page.y
        return words.lines[max(int(top / leading) - 1, 0) : int((top + part.height()) / leading) + 2]


class Inlays:
    """Remembers the inlay of the note that is written, as long as neither view nor map change."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench
        self._known: tuple[object, Inlay | None] = (None, None)

    def of(self, editing: TextEditing | None) -> tuple[Inlay, Page] | None:
        """Where the text that is written can be painted alone, and that text; None when there is more."""
        if editing is None or not isinstance(editing.field, NoteField):
            return None
        scene, viewport = self._bench.scene, self._bench.viewport
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
        inlay, page = self._known[1], editing.field.page()
        if inlay and page and inlay.holds(page):
            return inlay, page
        editing.field.catch_up()  # the whole note is painted then, as the map knows it
        return None

    def _inlay(self, field: NoteField) -> Inlay | None:
        scene, viewport, note = self._bench.scene, self._bench.viewport, field.shown
        camera = viewport.camera
        is_plain = note.kind is not NoteKind.CHANNEL and not note.picture_id and scene.light is None
        if not is_plain or note.id not in scene.layout or detail_at(camera.zoom) is not Detail.FULL:
            return None
        box, look = scene.layout.box(note.id), look_of(note, scene.layout.facts.of_note(note))
        area = _inside(camera.rect_to_view(text_area(look).moved(box.x, box.y)))
        if not self._is_free(area):
            return None
        content = content_of(look)
        to_note = QTransform.fromTranslate(round(camera.x * viewport.ratio), round(camera.y * viewport.ratio))
        to_note.scale(viewport.scale, viewport.scale).translate(box.x, box.y)
        around = area.adjusted(-_MARGIN_PX, -_MARGIN_PX, _MARGIN_PX, _MARGIN_PX)
        at = QPointF(content.x, content.y)
        return Inlay(area, self._is_free(around), viewport.ratio, to_note, at)

    def _is_free(self, area: QRect) -> bool:
        """Whether it lies in the view and under no header."""
        viewport = self._bench.viewport
        at = headers(viewport, self._bench.scene.layout.extent)
        rect = Rect(area.x(), area.y(), area.width(), area.height()).inflated(8)
        covered = any(rect.intersects(each) for each in (at.stages, at.lanes, at.corner))
        return not covered and QRect(0, 0, int(viewport.width), int(viewport.height)).contains(area)


def _unlike(lines: Sequence[Line], before: Sequence[Line]) -> tuple[int, int]:
    """The first and the last row that is not the very line that it was; (many, -1) when all are."""
    other = [row for row, (one, was) in enumerate(zip_longest(lines, before)) if one is not was]
    return (other[0], other[-1]) if other else (len(lines), -1)


def _inside(rect: Rect) -> QRect:
    """The whole px inside a rectangle."""
    left, top = ceil(rect.x), ceil(rect.y)
    return QRect(left, top, floor(rect.right) - left, floor(rect.bottom) - top)
