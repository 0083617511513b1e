"""Painted rows change sides where reading begins at the right; their words keep their own direction."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter

from journeyboard.desktop.look.sides import END, START, draw_line, mirrored

WIDE = QRect(0, 0, 400, 30)
LEFT, RIGHT = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft


def inked(text: str, direction: Qt.LayoutDirection, side: Qt.AlignmentFlag) -> tuple[int, int]:
    """The first and the last column with ink when a text is drawn in a wide room."""
    sheet = QImage(WIDE.size(), QImage.Format.Format_Grayscale8)
    sheet.fill(255)
    painter = QPainter(sheet)
    painter.setLayoutDirection(direction)
    draw_line(painter, WIDE, text, side)
    assert painter.layoutDirection() == direction
    painter.end()
    columns = [x for x in range(WIDE.width()) if any(sheet.pixelColor(x, y).red() < 128 for y in range(30))]
    return columns[0], columns[-1]


@pytest.mark.parametrize("text", ["Some words", "מילים אחדות"])
def test_a_line_starts_at_the_side_where_reading_begins(qapp, text):
    assert inked(text, LEFT, START)[0] < 10
    assert inked(text, LEFT, END)[1] > 390
    assert inked(text, RIGHT, START)[1] > 390
    assert inked(text, RIGHT, END)[0] < 10


def test_rects_change_sides_within_what_holds_them(qapp):
    sheet = QImage(WIDE.size(), QImage.Format.Format_Grayscale8)
    painter = QPainter(sheet)
    painter.setLayoutDirection(RIGHT)
    assert mirrored(painter, WIDE, QRect(10, 5, 20, 20)) == QRect(370, 5, 20, 20)
    painter.setLayoutDirection(LEFT)
    assert mirrored(painter, WIDE, QRect(10, 5, 20, 20)) == QRect(10, 5, 20, 20)
    painter.end()
