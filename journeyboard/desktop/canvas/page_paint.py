"""Paints the caret and the selection of an edit over the text that the map already shows."""

from functools import reduce

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QRegion

from journeyboard.desktop.look.tokens import Look
from journeyboard.drawing.primitives import Words
from journeyboard.export.painter import paint
from journeyboard.text.caret import Caret, caret_at, selection_rects

from .editing import TextEditing
from .overlay import faded
from .page import Page

_CARET_PX = 1.5
_RADIUS = 4.0
_TINT = 0.28


def paint_editing(painter: QPainter, editing: TextEditing, look: Look) -> None:
    """Outline, selection, what is being composed, and the caret; the painter counts px of the view."""
    page = editing.page
    if page is None:
        return
    if page.cut:
        _whole(painter, editing, page)
    paint_outline(painter, editing, look)
    rects = paint_marked(painter, editing, page, look)
    if rects:
        painter.save()
        painter.setClipRegion(
            reduce(QRegion.united, (QRegion(rect.toAlignedRect()) for rect in rects), QRegion())
        )
        _words(painter, page)
        painter.restore()
    painter.fillRect(caret_rect(editing, page), look("ink"))


def _whole(painter: QPainter, editing: TextEditing, page: Page) -> None:
    """The whole text on ground of its own, where the map shows only a part of it."""
    frame = editing.field.frame()
    if frame is not None:
        painter.fillRect(QRectF(*frame), QColor(page.ground))
        _words(painter, page)


def paint_marked(painter: QPainter, editing: TextEditing, page: Page, look: Look) -> list[QRectF]:
    """A line below what is being composed, or the tint of the selection in place of the ground: its rects."""
    start, end = editing.now.selection
    if editing.preedit:
        _underline(painter, page, start, start + len(editing.preedit), look)
        return []
    if start == end:
        return []
    found = selection_rects(page.paragraph, start + page.shift, end + page.shift)
    rects = [QRectF(*page.to_view(*rect)) for rect in found]
    for rect in rects:
        painter.fillRect(rect, QColor(page.ground))
        painter.fillRect(rect, faded(look("accent"), _TINT))
    return rects


def _words(painter: QPainter, page: Page) -> None:
    painter.save()
    painter.translate(page.x, page.y)
    painter.scale(page.scale, page.scale)
    paint(painter, [Words(page.paragraph, 0, 0, page.colour)])
    painter.restore()


def paint_outline(painter: QPainter, editing: TextEditing, look: Look) -> None:
    """The frame around what is written."""
    frame = editing.field.frame()
    if frame is not None:
        painter.setPen(QPen(look("accent"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(*frame.inflated(2)), _RADIUS, _RADIUS)


def caret_rect(editing: TextEditing, page: Page) -> QRectF:
    """The caret in px of the view."""
    return caret_on(page, caret_of(editing, page))


def caret_of(editing: TextEditing, page: Page) -> Caret:
    """The caret in the shown text."""
    words = page.paragraph
    return caret_at(words, min(editing.shown_caret + page.shift, len(words.text)))


def caret_on(page: Page, caret: Caret) -> QRectF:
    """A caret of the shown text, in px of the view."""
    x, top, height, _ = caret
    scale = page.scale
    return QRectF(page.x + x * scale - _CARET_PX / 2, page.y + top * scale, _CARET_PX, height * scale)


def _underline(painter: QPainter, page: Page, start: int, end: int, look: Look) -> None:
    painter.setPen(QPen(look("ink"), 1, Qt.PenStyle.DotLine))
    for x, y, width, height in selection_rects(page.paragraph, start + page.shift, end + page.shift):
        rect = QRectF(*page.to_view(x, y, width, height))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
