"""Paints one row of the history: a day, a moment with its time, or a version with its name and note."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from journeyboard.desktop.look import fonts
from journeyboard.desktop.look.icons import pixmap
from journeyboard.desktop.look.rows import paint_ground
from journeyboard.desktop.look.sides import END, draw_line, mirrored
from journeyboard.desktop.look.wear import now
from journeyboard.model import Version

from .model import ASIDE, CLOCK, ENTRY, IS_UNDONE, Head

HEIGHT, SIDE, CLOCK_WIDTH, MARK = 34, 16, 44, 16
MOST_SIGNED = 96
"""Room in px for who it was, at the end of a row."""
Index = QModelIndex | QPersistentModelIndex


class HistoryRow(QStyledItemDelegate):
    """Versions stand out; what was undone is grey; the moment that is looked at is soft blue."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        painter.save()
        if isinstance(index.data(ENTRY), Head):
            _paint_head(painter, rect, index)
        else:
            paint_ground(painter, rect, option.state)
            _paint_entry(painter, rect, index)
        painter.restore()


def _paint_head(painter: QPainter, rect: QRect, index: Index) -> None:
    painter.setFont(fonts.font("small"))
    painter.setPen(now()("ink3"))
    draw_line(painter, rect.adjusted(SIDE, 8, -SIDE, 0), index.data())


def _paint_entry(painter: QPainter, rect: QRect, index: Index) -> None:
    look, named = now(), isinstance(index.data(ENTRY), Version)
    undone = bool(index.data(IS_UNDONE))

    def place(left: int, width: int) -> QRect:
        return mirrored(painter, rect, QRect(left, rect.y(), width, rect.height()))

    left = rect.x() + SIDE
    painter.setFont(fonts.font("small"))
    painter.setPen(look("disabled" if undone else "ink2"))
    draw_line(painter, place(left, CLOCK_WIDTH), index.data(CLOCK))
    left += CLOCK_WIDTH
    if named:
        box = place(left, MARK)
        at = QPointF(box.x(), box.y() + (HEIGHT - MARK) / 2)
        ratio = painter.device().devicePixelRatio()
        painter.drawPixmap(at, pixmap("bookmark-simple", look.colours["accent"], MARK, ratio))
        left += MARK + 6
    painter.setFont(fonts.font("label" if named else "body"))
    words, room = index.data(), rect.right() - SIDE - left
    taken = min(painter.fontMetrics().horizontalAdvance(words) + 10, room)
    aside = index.data(ASIDE)
    if aside and not named:
        signed = QFontMetrics(fonts.font("small")).horizontalAdvance(aside) + 10
        taken = min(taken, max(room - min(signed, MOST_SIGNED), 60))
    painter.setPen(look("disabled" if undone else "ink"))
    draw_line(painter, place(left, taken), words)
    painter.setFont(fonts.font("small"))
    painter.setPen(look("disabled" if undone else "ink3"))
    if aside and room - taken > 24:
        draw_line(painter, place(left + taken, room - taken), aside, END)
