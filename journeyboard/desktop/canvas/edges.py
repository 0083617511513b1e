"""The line, and when the map has scrolled under it the shadow, along the headers that stay in view."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QLinearGradient, QPainter

from journeyboard.desktop.look.tokens import Look

from .bench import Bench
from .headers import headers
from .overlay import faded

_DEPTH = 6.0
_DARKEST = 0.10


def paint_edges(painter: QPainter, bench: Bench, look: Look) -> None:
    """Shadows along the headers that are pinned; the painter counts px of the view."""
    at = headers(bench.viewport, bench.scene.layout.extent)
    if at.dy > 0:
        left, right = max(at.corner.x, 0.0), min(at.stages.right, bench.viewport.width)
        _shadow(painter, QRectF(left, at.stages.bottom, right - left, _DEPTH), look, down=True)
    if at.dx > 0:
        top, bottom = max(at.corner.y, 0.0), min(at.lanes.bottom, bench.viewport.height)
        _shadow(painter, QRectF(at.lanes.right, top, _DEPTH, bottom - top), look, down=False)


def _shadow(painter: QPainter, rect: QRectF, look: Look, *, down: bool) -> None:
    gradient = QLinearGradient(rect.topLeft(), rect.bottomLeft() if down else rect.topRight())
    gradient.setColorAt(0, faded(look("shadow"), _DARKEST))
    gradient.setColorAt(1, faded(look("shadow"), 0))
    painter.fillRect(rect, gradient)
    line = (
        QRectF(rect.x(), rect.y(), rect.width(), 1) if down else QRectF(rect.x(), rect.y(), 1, rect.height())
    )
    painter.fillRect(line, look("line2"))
