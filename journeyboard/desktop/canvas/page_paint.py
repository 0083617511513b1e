"""Paints the caret and the selection of an edit over the text that the map already shows."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from journeyboard.desktop.look.tokens import Look
from journeyboard.text.caret import caret_at, selection_rects

from .editing import TextEditing
from .fields import Page
from .overlay import faded

_CARET_PX = 1.5
_RADIUS = 4.0


def paint_editing(painter: QPainter, editing: TextEditing, look: Look) -> None:
    """Selection, what is being composed, and the caret; the painter counts px of the view."""
    page = editing.page
    if page is None:
        return
    _outline(painter, editing, look)
    start, end = editing.now.selection
    if editing.preedit:
        _underline(painter, page, start, start + len(editing.preedit), look)
    elif start != end:
        for rect in selection_rects(page.paragraph, start + page.shift, end + page.shift):
            painter.fillRect(QRectF(*page.to_view(*rect)), faded(look("accent"), 0.28))
    painter.fillRect(caret_rect(editing, page), look("ink"))


def _outline(painter: QPainter, editing: TextEditing, look: Look) -> None:
    frame = editing.field.frame()
    if frame is not None:
        painter.setPen(QPen(look("accent"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(*frame.inflated(2)), _RADIUS, _RADIUS)


def caret_rect(editing: TextEditing, page: Page) -> QRectF:
    """The caret in px of the view."""
    caret = caret_at(page.paragraph, min(editing.shown_caret + page.shift, len(page.paragraph.text)))
    rect = page.to_view(caret.x, caret.top, 0, caret.height)
    return QRectF(rect.x - _CARET_PX / 2, rect.y, _CARET_PX, rect.height)


def _underline(painter: QPainter, page: Page, start: int, end: int, look: Look) -> None:
    painter.setPen(QPen(look("ink"), 1, Qt.PenStyle.DotLine))
    for x, y, width, height in selection_rects(page.paragraph, start + page.shift, end + page.shift):
        rect = QRectF(*page.to_view(x, y, width, height))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
