"""The cell that notes would land in: tinted, and the grid as dots, drawn once for a cell's size."""

from functools import lru_cache
from math import ceil

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from .landing import GRID

_WIDEST_PX = 4096.0
_CLOSEST_PX = 6.0
_DOT = 1.5


@lru_cache(maxsize=4)
def lit_cell(
    width: float, height: float, zoom: float, ratio: float, colours: tuple[int, str], *, rtl: bool
) -> QImage:
    """A see-through picture of a cell (u) at px per u; without dots when they would run together.

    ``colours``: the tint, as Qt counts colours that are seen through, and that of the dots.
    ``rtl``: the grid begins at the right edge of the cell.
    """
    tint, colour = colours
    wide, high = (min(side * zoom, _WIDEST_PX) * ratio for side in (width, height))
    picture = _filled(round(wide), round(high), QColor.fromRgba(tint))
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
    row = _filled(round(wide), 2 * ceil(size), QColor(Qt.GlobalColor.transparent))
    painter = QPainter(row)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colour), size, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    across = (x * step for x in range(1, int(wide // step) + 1))
    painter.drawPoints([QPointF(wide - x if rtl else x, row.height() / 2) for x in across])
    painter.end()
    return row


def _filled(width: int, height: int, colour: QColor) -> QImage:
    picture = QImage(max(width, 1), max(height, 1), QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(colour)
    return picture
