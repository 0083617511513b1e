"""The grid as dots in the cell that notes would land in, drawn once for a cell's size."""

from functools import lru_cache
from math import ceil

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from .landing import GRID

_WIDEST_PX = 4096.0
_CLOSEST_PX = 6.0
_DOT = 1.5


@lru_cache(maxsize=4)
def dots(width: float, height: float, zoom: float, ratio: float, colour: str, *, rtl: bool) -> QImage:
    """A see-through picture of the dots of a cell (u) at px per u; empty when they would run together.

    ``rtl``: the grid begins at the right edge of the cell.
    """
    wide, high = (min(side * zoom, _WIDEST_PX) * ratio for side in (width, height))
    picture = _clear(round(wide), round(high))
    if zoom * GRID >= _CLOSEST_PX:
        step, size = GRID * zoom * ratio, _DOT * min(zoom, _DOT) * ratio
        row = _row(wide, step, size, colour, rtl=rtl)
        painter = QPainter(picture)
        for down in range(1, int(high // step) + 1):
            painter.drawImage(0, round(down * step) - row.height() // 2, row)
        painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


def _row(wide: float, step: float, size: float, colour: str, *, rtl: bool) -> QImage:
    """One row, in device pixels: all others are copies of it on whole pixels, which is much quicker."""
    row = _clear(round(wide), 2 * ceil(size))
    painter = QPainter(row)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colour), size, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    across = (x * step for x in range(1, int(wide // step) + 1))
    painter.drawPoints([QPointF(wide - x if rtl else x, row.height() / 2) for x in across])
    painter.end()
    return row


def _clear(width: int, height: int) -> QImage:
    picture = QImage(max(width, 1), max(height, 1), QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(Qt.GlobalColor.transparent)
    return picture
