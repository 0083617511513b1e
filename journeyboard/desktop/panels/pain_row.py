"""Paints one row of the pain-point list: bars and digit, title, stage tile, priority."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from journeyboard.desktop.look import fonts, marks
from journeyboard.desktop.look.wear import now

from .pain_model import PAIN, STAGE_NUMBER

HEIGHT, SIDE, BARS, TILE, NUMBER = 38, 14, 40, 17, 34
MIDDLE = Qt.AlignmentFlag.AlignVCenter
Index = QModelIndex | QPersistentModelIndex


class PainRow(QStyledItemDelegate):
    """The selected row is soft blue with a 3 px edge; hover is a shade darker."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        state = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        _paint_ground(painter, rect, chosen, bool(state & QStyle.StateFlag.State_MouseOver))
        _paint_facts(painter, rect, index, chosen)
        painter.restore()


def _paint_ground(painter: QPainter, rect: QRect, chosen: bool, hovered: bool) -> None:
    if chosen:
        painter.fillRect(rect, now()("accentSoft"))
        painter.fillRect(QRect(rect.x(), rect.y(), 3, rect.height()), now()("accent"))
    elif hovered:
        painter.fillRect(rect, now()("hover"))


def _paint_facts(painter: QPainter, rect: QRect, index: Index, chosen: bool) -> None:
    look, ranked = now(), index.data(PAIN)
    left, top = rect.x() + SIDE, rect.y()
    level = int(ranked.pain.severity)
    marks.severity_bars(painter, left, top + (HEIGHT - 13) / 2, level, look)
    painter.setPen(look("ink"))
    painter.setFont(fonts.sized(12.5, 600))
    painter.drawText(QRect(left + 23, top, 14, HEIGHT), MIDDLE, str(level))
    number_left = rect.right() - SIDE - NUMBER
    painter.setFont(fonts.sized(13.5, 600))
    painter.drawText(
        QRect(number_left, top, NUMBER, HEIGHT), MIDDLE | Qt.AlignmentFlag.AlignRight, str(ranked.priority)
    )
    tile_left = number_left - TILE + 2
    stage = index.data(STAGE_NUMBER)
    if stage:
        marks.stage_tile(painter, QRectF(tile_left, top + (HEIGHT - TILE) / 2, TILE, TILE), stage, look)
    painter.setPen(look("ink"))
    painter.setFont(fonts.font("label" if chosen else "body"))
    room = QRect(left + BARS, top, tile_left - left - BARS - 8, HEIGHT)
    title = painter.fontMetrics().elidedText(index.data(), Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, MIDDLE, title)
