"""Paints a row of the list of changes: a heading, or what changed with its old words struck through."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from journeyboard.desktop.look import fonts
from journeyboard.desktop.look.icons import paint_icon
from journeyboard.desktop.look.rows import paint_ground
from journeyboard.desktop.look.sides import END, draw_line, mirrored
from journeyboard.desktop.look.wear import now

from .model import ROW, Row
from .words import KINDS

HEAD, ONE_LINE, TWO_LINES, SIDE, ICON, FIGURE = 34, 32, 48, 16, 16, 96
Index = QModelIndex | QPersistentModelIndex


class ChangeRow(QStyledItemDelegate):
    """The selected row is soft blue with a 3 px edge; hover is a shade darker."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, _height(index.data(ROW)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        row: Row = index.data(ROW)
        painter.save()
        if row.line is None:
            _paint_head(painter, rect, row)
        else:
            paint_ground(painter, rect, option.state)
            _paint_figure(painter, rect, row) if row.is_figure else _paint_change(painter, rect, row)
        painter.restore()


def _height(row: Row) -> int:
    return HEAD if row.line is None else ONE_LINE if row.is_figure else TWO_LINES


def _paint_head(painter: QPainter, rect: QRect, row: Row) -> None:
    painter.setFont(fonts.sized(12.5, 600))
    painter.setPen(now()("ink2"))
    draw_line(painter, rect.adjusted(SIDE, 8, -SIDE, 0), f"{row.head} {row.count}")


def _paint_change(painter: QPainter, rect: QRect, row: Row) -> None:
    line, look, left = row.line, now(), SIDE
    assert line is not None
    if row.what:
        at = mirrored(painter, rect, QRect(rect.x() + SIDE, rect.y() + 7, ICON, ICON))
        paint_icon(painter, KINDS[row.what][1], at.x(), at.y(), ICON, look, "ink2")
        left += ICON + 8
    room = mirrored(painter, rect, rect.adjusted(left, 0, -SIDE, 0))
    paint_lines(painter, room, line.text, line.was or line.more, struck=bool(line.was))


def paint_lines(painter: QPainter, rect: QRect, text: str, below: str, *, struck: bool = False) -> None:
    """A line of text and a smaller one below it."""
    room = QRect(rect.x(), rect.y() + 5, rect.width(), 20)
    painter.setPen(now()("ink"))
    painter.setFont(fonts.font("body"))
    draw_line(painter, room, text)
    small = fonts.font("small")
    small.setStrikeOut(struck)
    painter.setFont(small)
    painter.setPen(now()("ink2"))
    draw_line(painter, room.translated(0, 19), below)


def _paint_figure(painter: QPainter, rect: QRect, row: Row) -> None:
    line, look = row.line, now()
    assert line is not None
    painter.setPen(look("ink"))
    painter.setFont(fonts.font("body"))
    words = rect.adjusted(SIDE, 0, -SIDE - FIGURE, 0)
    draw_line(painter, mirrored(painter, rect, words), line.text)
    painter.setFont(fonts.sized(13.5, 600))
    figure = QRect(rect.right() - SIDE - FIGURE, rect.y(), FIGURE, rect.height())
    draw_line(painter, mirrored(painter, rect, figure), line.more, END)
