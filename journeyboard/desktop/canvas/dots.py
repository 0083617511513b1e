"""The grid as dots in the cell that notes would land in, drawn once for a cell's size."""

from functools import lru_cache

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
    wide, high = (min(side * zoom, _WIDEST_PX) for side in (width, height))
    format = QImage.Format.Format_ARGB32_Premultiplied
    picture = QImage(max(round(wide * ratio), 1), max(round(high * ratio), 1), format)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    if zoom * GRID < _CLOSEST_PX:
        return picture
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    width_px = _DOT * min(zoom, _DOT)
    painter.setPen(QPen(QColor(colour), width_px, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    step = GRID * zoom
    across, down = range(1, int(wide // step) + 1), range(1, int(high // step) + 1)
    xs = [wide - x * step if rtl else x * step for x in across]
    painter.drawPoints([QPointF(x, y * step) for x in xs for y in down])
    painter.end()
    return picture
