"""Painting by hand where reading begins at the right: rects change sides, words keep their own direction."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle

START, END = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight


def mirrored(painter: QPainter, within: QRect, rect: QRect) -> QRect:
    """Where a rect, planned from left to right, lies in the painter's direction; px."""
    return QStyle.visualRect(painter.layoutDirection(), within, rect)


def draw_line(painter: QPainter, room: QRect, text: str, side: Qt.AlignmentFlag = START) -> None:
    """One line of text, cut with an ellipsis, at the start or the end of a room that is mirrored."""
    direction = painter.layoutDirection()
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    where = QStyle.visualAlignment(direction, side) | Qt.AlignmentFlag.AlignAbsolute
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    painter.drawText(room, where | Qt.AlignmentFlag.AlignVCenter, shown)
    painter.setLayoutDirection(direction)
