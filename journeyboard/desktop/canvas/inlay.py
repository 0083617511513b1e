"""The part of the view that the text of a note fills while it is written: it can be painted alone.

All below it is hidden by the note's paper, so a letter needs none of the map's other pixels.
"""

from math import ceil, floor

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QTransform

from journeyboard.desktop.look.tokens import Look, look
from journeyboard.drawing.cut import paper_of
from journeyboard.drawing.detail import Detail, detail_at
from journeyboard.export.painter import colour, draw_lines
from journeyboard.layout.look import NoteLook, look_of
from journeyboard.layout.note import content_of, text_area
from journeyboard.layout.rect import Rect
from journeyboard.model import NoteKind
from journeyboard.text.caret import Caret

from .bench import Bench
from .differing import Part, differing, inked, seen
from .editing import TextEditing
from .fields import NoteField
from .headers import headers
from .layers import count_device_pixels
from .page import Page
from .page_paint import caret_of, caret_on, caret_rect, paint_marked
from .row import Row
from .stroke import BLEED_PX, Paper, Stroke, row_in_hand

_MARGIN_PX = 24
"""What is so far inside the view needs no moving of the map to be seen."""
_BLEED_PX = 2
"""What is painted anew around a part, sideways."""
_SMOOTH = QPainter.RenderHint.Antialiasing


class Inlay:
    """``area`` in px of the view; ``clear``: all of it is well inside the view."""

    def __init__(self, area: QRect, clear: bool, paper: Paper) -> None:
        self.area, self.clear, self._paper = area, clear, paper
        self._left, self._top = area.x(), area.y()
        self._right, self._lowest = self._left + area.width(), self._top + area.height()
        self._shown: tuple[Page, Caret] | None = None
        self._row: Row | None = None
        self.stroke: Stroke | None = None
        """What was asked for last, where letters have only changed words of one line."""

    def holds(self, page: Page) -> bool:
        """Whether all of the text lies in it."""
        edge = int(self._paper.ratio % 1 > 0)  # there the last px may share its pixels with what is outside
        return page.y + page.words.height * page.scale <= self._lowest - edge

    def renewed(self, editing: TextEditing, page: Page) -> QRect:
        """The part, in px of the view, that looks otherwise than when this was last asked."""
        before, self._shown = self._shown, None
        self.stroke = self._stroked(editing, page, *before) if before and not editing.marked else None
        if self.stroke:
            return self.stroke.part
        self._row = None
        return self._set(editing, page, before)

    def _set(self, editing: TextEditing, page: Page, before: tuple[Page, Caret] | None) -> QRect:
        if editing.marked:
            return self.area
        self._shown = page, caret_of(editing, page)
        now, was = (seen(each[0].paragraph, each[1]) if each else None for each in (self._shown, before))
        part = differing(now, was) if now and was else None
        return self._lying(page, *part) if part else self.area

    def _stroked(self, editing: TextEditing, page: Page, before: Page, was: Caret) -> Stroke | None:
        """The frame of letters that change words of one line only; ``was``: where the caret stood."""
        flow, known, scale = page.flow, before.flow, page.scale
        row = row_in_hand(flow, known, self._row, scale) if flow and known else None
        caret = row.take(flow, editing.shown_caret + page.shift) if flow and row else None
        if row is None or caret is None or was.line != caret.line:
            return None
        self._row, self._shown = row, (page, caret)
        since = min(row.begin - row.reach, caret.x, was.x)
        until = max(row.end + row.reach, caret.x, was.x)
        return self._in_row(row, page, caret, since, until)

    def _in_row(self, row: Row, page: Page, caret: Caret, since: float, until: float) -> Stroke:
        """What is seen between two places (u) of the line that a caret stands in."""
        _, x, y, scale, *_ = page
        top = y + caret.top * scale
        left = max(floor(x + since * scale) - _BLEED_PX, self._left)
        right = ceil(min(x + until * scale + _BLEED_PX, self._right))
        above = max(floor(top) - BLEED_PX, self._top)
        below = min(ceil(top + caret.height * scale) + BLEED_PX, self._lowest)
        reach = row.reach + _BLEED_PX / scale
        words = row.drawn((left - x) / scale - reach, (right - x) / scale + reach)
        part = QRect(left, above, right - left, below - above)
        return Stroke(part, caret_on(page, caret), words, self._paper)

    def _lying(self, page: Page, x: float, above: float, below: float) -> QRect:
        """A part of the text, from ``x`` u to its right edge, as it lies in the view in px."""
        _, at_x, at_y, scale, *_ = page
        left = max(floor(at_x + x * scale) - _BLEED_PX, self._left)
        top = max(floor(at_y + above * scale) - _BLEED_PX, self._top)
        bottom = min(ceil(at_y + below * scale) + _BLEED_PX, self._lowest)
        return QRect(left, top, self._right - left, bottom - top)

    def paint(self, painter: QPainter, part: QRect, editing: TextEditing, page: Page, look: Look) -> None:
        """Paint a part of it: ground, text, what is marked of it and the caret; the painter counts px."""
        paper = self._paper
        painter.fillRect(part, paper.ground)
        painter.setRenderHint(_SMOOTH)
        if editing.marked:
            paint_marked(painter, editing, page, look)
        painter.fillRect(caret_rect(editing, page), paper.caret)
        count_device_pixels(painter, paper.ratio)
        painter.setWorldTransform(paper.to_text, True)
        lines, since = inked(page.paragraph, _on(page, part))
        draw_lines(painter, lines, page.colour, since)


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
            scene.theme,
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

    def stroke(self, painter: QPainter, clip: QRect) -> bool:
        """Paint what a letter changes, when nothing else is asked for; False when something is."""
        inlay = self._known[1]
        if inlay is None or inlay.stroke is None:
            return False
        stroke, inlay.stroke = inlay.stroke, None
        if clip != stroke.part:
            return False
        stroke.paint(painter)
        return True

    def _inlay(self, field: NoteField) -> Inlay | None:
        scene, viewport, note = self._bench.scene, self._bench.viewport, field.shown
        camera = viewport.camera
        is_plain = note.kind is not NoteKind.CHANNEL and not note.picture_id and scene.light is None
        if not is_plain or note.id not in scene.layout or detail_at(camera.zoom) is not Detail.FULL:
            return None
        box, drawn = scene.layout.box(note.id), look_of(note, scene.layout.facts.of_note(note))
        area = _inside(camera.rect_to_view(text_area(drawn).moved(box.x, box.y)))
        if not self._is_free(area):
            return None
        content = content_of(drawn)
        around = area.adjusted(-_MARGIN_PX, -_MARGIN_PX, _MARGIN_PX, _MARGIN_PX)
        return Inlay(area, self._is_free(around), self._paper(drawn, box.x + content.x, box.y + content.y))

    def _paper(self, drawn: NoteLook, x: float, y: float) -> Paper:
        """What a text is written on and with that begins at a place of the map (u)."""
        scene, viewport = self._bench.scene, self._bench.viewport
        camera, ratio = viewport.camera, viewport.ratio
        to_text = QTransform.fromTranslate(round(camera.x * ratio), round(camera.y * ratio))
        to_text.scale(viewport.scale, viewport.scale).translate(x, y)
        ground, ink = paper_of(drawn, scene.theme).fill, scene.theme.ink
        caret = look(self._bench.desk.theme_name).colours["ink"]
        return Paper(colour(ground), colour(ink), colour(caret), ratio, to_text)

    def _is_free(self, area: QRect) -> bool:
        """Whether it lies in the view and under no header."""
        viewport = self._bench.viewport
        at = headers(viewport, self._bench.scene.layout.extent)
        rect = Rect(area.x(), area.y(), area.width(), area.height()).inflated(8)
        covered = any(rect.intersects(each) for each in (at.stages, at.lanes, at.corner))
        return not covered and QRect(0, 0, int(viewport.width), int(viewport.height)).contains(area)


def _on(page: Page, part: QRect) -> Part:
    """A part of the view, in u of the text; a little more, for text is drawn on whole device pixels."""
    x, y, scale = page.x, page.y, page.scale
    top = part.y() - y
    return Part((part.x() - _BLEED_PX - x) / scale, top / scale, (top + part.height()) / scale)


def _inside(rect: Rect) -> QRect:
    """The whole px inside a rectangle."""
    left, top = ceil(rect.x), ceil(rect.y)
    return QRect(left, top, floor(rect.right) - left, floor(rect.bottom) - top)
