"""The edge of the sheet where headers cover it, and their shadow when the map has scrolled under them."""

from functools import lru_cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter

from journeyboard.desktop.look.tokens import Look
from journeyboard.layout.rect import Rect

from .bench import Bench
from .headers import Headers, headers
from .overlay import faded
from .viewport import Viewport

_DEPTH = 6
_DARKEST = 0.10


def paint_edges(painter: QPainter, bench: Bench, sheet: Rect, look: Look) -> None:
    """Shadows along the headers of a sheet that are pinned; the painter counts px of the view."""
    at = headers(bench.viewport, sheet)
    tint = look("shadow").name()
    _rims(painter, at, bench.viewport, sheet, look)
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


def _rims(painter: QPainter, at: Headers, viewport: Viewport, sheet: Rect, look: Look) -> None:
    """The sheet's edge beside and below headers, a hairline on whole pixels; pinned headers have none."""
    ratio, camera, colour = viewport.ratio, viewport.camera, look("line2")
    px = max(int(ratio), 1) / ratio

    def whole(place: float, within: float = 0.0) -> float:
        """Where tiles put what lies ``within`` u of them, when they begin at a place in px."""
        return (round(place * ratio) + round(within * viewport.scale)) / ratio

    top, foot = whole(at.corner.y), whole(camera.y, sheet.bottom)
    mirrored = at.lanes.x > at.stages.x
    lanes_side = whole(at.lanes.right) - px if mirrored else whole(at.lanes.x)
    stages_side = whole(camera.x, sheet.x) if mirrored else whole(camera.x, sheet.right) - px
    if not at.dx:
        painter.fillRect(QRectF(lanes_side, top, px, foot - top), colour)
    painter.fillRect(QRectF(stages_side, top, px, whole(at.stages.bottom) - top), colour)
    painter.fillRect(QRectF(whole(at.lanes.x), foot - px, at.lanes.width, px), colour)


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
