"""The shadow along the headers that stay in view, when the map has scrolled under them."""

from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter

from journeyboard.desktop.look.tokens import Look

from .bench import Bench
from .headers import headers
from .overlay import faded

_DEPTH = 6
_DARKEST = 0.10


def paint_edges(painter: QPainter, bench: Bench, look: Look) -> None:
    """Shadows along the headers that are pinned; the painter counts px of the view."""
    at = headers(bench.viewport, bench.scene.layout.extent)
    tint = look("shadow").name()
    if at.dy > 0:
        left, right = round(max(at.stages.x, 0.0)), round(min(at.stages.right, bench.viewport.width))
        painter.drawImage(left, round(at.stages.bottom), _shadow(max(right - left, 1), _DEPTH, tint))
    if at.dx:
        top, bottom = round(max(at.corner.y, 0.0)), round(min(at.lanes.bottom, bench.viewport.height))
        strip = _shadow(_DEPTH, max(bottom - top, 1), tint)
        if at.dx > 0:
            painter.drawImage(round(at.lanes.right), top, strip)
        else:
            painter.drawImage(round(at.lanes.x) - _DEPTH, top, strip.flipped(Qt.Orientation.Horizontal))


@lru_cache(maxsize=8)
def _shadow(width: int, height: int, tint: str) -> QImage:
    """A strip that fades away from its longer side, kept because a gradient this long is slow to fill."""
    strip = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    strip.fill(Qt.GlobalColor.transparent)
    end = (0, _DEPTH) if height == _DEPTH else (_DEPTH, 0)
    gradient = QLinearGradient(0, 0, *end)
    gradient.setColorAt(0, faded(QColor(tint), _DARKEST))
    gradient.setColorAt(1, faded(QColor(tint), 0))
    painter = QPainter(strip)
    painter.fillRect(strip.rect(), gradient)
    painter.end()
    return strip
