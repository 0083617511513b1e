"""Paints one row of the pain-point list: bars and digit, title, stage tile, priority."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from journeyboard.desktop.look import fonts, marks
from journeyboard.desktop.look.rows import paint_ground
from journeyboard.desktop.look.sides import END, draw_line, mirrored
from journeyboard.desktop.look.wear import now

from .pain_model import PAIN, STAGE_NUMBER

HEIGHT, SIDE, BARS, TILE, NUMBER = 38, 14, 40, 17, 34
Index = QModelIndex | QPersistentModelIndex


class PainRow(QStyledItemDelegate):
    """The selected row is soft blue with a 3 px edge; hover is a shade darker.

    Its numbers stand under their head, with a scroll bar beside them and without.
    """

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        state = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        paint_ground(painter, rect, state)
        _paint_facts(painter, rect, index, chosen, _beside(option.widget))
        painter.restore()


def _beside(view: QWidget | None) -> int:
    """How much of a list's width its scroll bar takes, in px."""
    return view.width() - view.viewport().width() if isinstance(view, QAbstractScrollArea) else 0


def _paint_facts(painter: QPainter, rect: QRect, index: Index, chosen: bool, beside: int) -> None:
    look, ranked = now(), index.data(PAIN)
    number_left = rect.right() + 1 + beside - SIDE - NUMBER
    tile_left = number_left - TILE + 2

    def place(left: int, width: int, height: int = HEIGHT) -> QRect:
        return mirrored(painter, rect, QRect(left, rect.y() + (HEIGHT - height) // 2, width, height))

    bars, level = place(rect.x() + SIDE, 18, 13), int(ranked.pain.severity)
    marks.severity_bars(painter, bars.x(), bars.y(), level, look)
    painter.setPen(look("ink"))
    painter.setFont(fonts.sized(12.5, 600))
    draw_line(painter, place(rect.x() + SIDE + 23, 14), str(level))
    painter.setFont(fonts.sized(13.5, 600))
    draw_line(painter, place(number_left, NUMBER), str(ranked.priority), END)
    if stage := index.data(STAGE_NUMBER):
        marks.stage_tile(painter, QRectF(place(tile_left, TILE, TILE)), stage, look)
    painter.setPen(look("ink"))
    painter.setFont(fonts.font("label" if chosen else "body"))
    left = rect.x() + SIDE + BARS
    draw_line(painter, place(left, tile_left - left - 8), index.data())
