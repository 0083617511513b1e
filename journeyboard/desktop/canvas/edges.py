"""The line, and when the map has scrolled under it the shadow, along the headers that stay in view."""

from collections.abc import Iterator

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter

from journeyboard.desktop.look.tokens import Look

from .bench import Bench
from .headers import headers
from .overlay import faded

_DEPTH, _STEP = 6, 2
_DARKEST = 0.10


def paint_edges(painter: QPainter, bench: Bench, look: Look) -> None:
    """Shadows along the headers that are pinned; the painter counts px of the view."""
    at = headers(bench.viewport, bench.scene.layout.extent)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    if at.dy > 0:
        left, right = int(max(at.corner.x, 0.0)), int(min(at.stages.right, bench.viewport.width))
        for step, tint in _tints(look):
            painter.fillRect(QRect(left, round(at.stages.bottom) + step, right - left, _STEP), tint)
    if at.dx > 0:
        top, bottom = int(max(at.corner.y, 0.0)), int(min(at.lanes.bottom, bench.viewport.height))
        for step, tint in _tints(look):
            painter.fillRect(QRect(round(at.lanes.right) + step, top, _STEP, bottom - top), tint)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)


def _tints(look: Look) -> Iterator[tuple[int, QColor]]:
    """Ever fainter lines: far cheaper than a gradient this long. The headers bring their own rule."""
    for step in range(0, _DEPTH, _STEP):
        yield step, faded(look("shadow"), _DARKEST * (1 - step / _DEPTH))
