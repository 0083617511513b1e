"""The tiles of the map and its headers on the screen, in whole device pixels: so they come out crisp."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter, QRegion

from .picture import Picture, Slot
from .tiles import Layer


def paint_ground(
    painter: QPainter, picture: Picture, slots: Sequence[Slot], scale: float, seen: QRegion, desk: QColor
) -> None:
    """The map, and the desk around it, where they are seen; the painter counts device pixels of the view."""
    for slot in slots:
        if slot.layer is Layer.BOARD:
            board = QRegion(slot.part.translated(slot.origin))
            for bare in _rects(seen - board):
                painter.fillRect(bare, desk)
            for part in _rects(seen):
                picture.paint(painter, slot, scale, part)


def paint_headers(
    painter: QPainter, picture: Picture, slots: Sequence[Slot], scale: float, part: QRect
) -> None:
    """The headers as far as they lie in a part of the view."""
    for slot in slots:
        if slot.layer is not Layer.BOARD:
            picture.paint(painter, slot, scale, part)


def touched(clip: QRect, ratio: float) -> QRect:
    """The device pixels that a part of the view (px) may touch."""
    return QRect(
        int(clip.x() * ratio) - 1,
        int(clip.y() * ratio) - 1,
        int(clip.width() * ratio) + 3,
        int(clip.height() * ratio) + 3,
    )


def in_device_pixels(painter: QPainter, ratio: float, draw: Callable[[], None]) -> None:
    """Count whole device pixels, so that tiles come out unscaled at any pixel ratio."""
    painter.save()
    at = painter.deviceTransform()
    painter.scale(1 / ratio, 1 / ratio)
    painter.translate(round(at.dx()) - at.dx(), round(at.dy()) - at.dy())
    draw()
    painter.restore()


def _rects(region: QRegion) -> Sequence[QRect]:
    parts: Any = region  # the stub does not know that it can be iterated
    return list(parts)
