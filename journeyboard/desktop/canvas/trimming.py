"""Near, headers need less room than the sheet has for them: what is too much at its edges becomes desk."""

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter, QRegion

from journeyboard.desktop.look.tokens import Look
from journeyboard.layout.rect import Rect

from .bench import Bench
from .headers import SPILL, trim
from .viewport import Viewport


def paint_trim(painter: QPainter, bench: Bench, look: Look) -> None:
    """Cover the sheet beyond its headers; the painter counts px of the view."""
    seen = trimmed(bench)
    if not seen.isEmpty():
        painter.save()
        painter.setClipRegion(seen)
        painter.fillRect(seen.boundingRect(), look("desk"))
        painter.restore()


def trimmed(bench: Bench) -> QRegion:
    """What of the view, in px, is covered."""
    viewport, sheet = bench.viewport, bench.scene.layout.extent
    kept = trim(sheet, viewport.camera.zoom)
    if kept == sheet:
        return QRegion()
    at = viewport.camera.rect_to_view
    if _fills(viewport, at(kept)):
        return QRegion()
    beyond = QRegion(_whole(at(_beyond(sheet, kept)))) - QRegion(_whole(at(kept)))
    return beyond & QRect(0, 0, round(viewport.width), round(viewport.height))


def _fills(viewport: Viewport, rect: Rect) -> bool:
    """Whether a rectangle in px hides all else in the view: nothing is trimmed there."""
    return rect.x <= 0 and rect.y <= 0 and rect.right >= viewport.width and rect.bottom >= viewport.height


def _beyond(sheet: Rect, kept: Rect) -> Rect:
    """The sheet, with its shadow at the two sides where it is trimmed."""
    left = sheet.x if kept.x == sheet.x else sheet.x - SPILL
    right = sheet.right if kept.right == sheet.right else sheet.right + SPILL
    return Rect(left, sheet.y - SPILL, right - left, sheet.height + SPILL)


def _whole(rect: Rect) -> QRect:
    return QRectF(*rect).toAlignedRect()
