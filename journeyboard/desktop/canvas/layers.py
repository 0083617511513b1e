"""The tiles of the map and its headers on the screen, in whole device pixels: so they come out crisp."""

from collections.abc import Callable, Sequence
from functools import reduce

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter, QRegion

from .picture import Picture, Slot
from .regions import rects
from .tiles import Layer


def paint_ground(
    painter: QPainter, picture: Picture, slots: Sequence[Slot], scale: float, seen: QRegion, desk: QColor
) -> None:
    """The map, and the desk around it, where they are seen; the painter counts device pixels of the view."""
    for slot in slots:
        if slot.layer is Layer.BOARD:
            board = QRegion(slot.part.translated(slot.origin))
            for bare in rects(seen - board):
                painter.fillRect(bare, desk)
            for part in rects(seen):
                picture.paint(painter, slot, scale, part)


def paint_headers(
    painter: QPainter, picture: Picture, slots: Sequence[Slot], scale: float, part: QRect
) -> None:
    """The headers as far as they lie in a part of the view."""
    for slot in slots:
        if slot.layer is not Layer.BOARD and part.intersects(slot.part.translated(slot.origin)):
            picture.paint(painter, slot, scale, part)


def touched(clip: QRect, ratio: float) -> QRect:
    """The device pixels that a part of the view (px) may touch."""
    return _outwards(clip, ratio)


def showing(part: QRect, ratio: float) -> QRect:
    """The px of the view that may show some of these device pixels."""
    return _outwards(part, 1 / ratio)


def showing_all(region: QRegion, ratio: float) -> QRegion:
    """The same for any shape."""
    return (
        region
        if ratio == 1
        else reduce(QRegion.united, (showing(part, ratio) for part in rects(region)), QRegion())
    )


def _outwards(part: QRect, larger: float) -> QRect:
    """A rectangle so much larger; where its edges may come to lie between pixels, a little more."""
    if larger == 1:
        return part
    return QRect(
        int(part.x() * larger) - 1,
        int(part.y() * larger) - 1,
        int(part.width() * larger) + 3,
        int(part.height() * larger) + 3,
    )


def in_device_pixels(painter: QPainter, ratio: float, draw: Callable[[], None]) -> None:
    """Count whole device pixels, so that tiles come out unscaled at any pixel ratio."""
    painter.save()
    count_device_pixels(painter, ratio)
    draw()
    painter.restore()


def count_device_pixels(painter: QPainter, ratio: float) -> None:
    """Let a painter that counts px count whole device pixels from now on; where a px is one, it does."""
    if ratio == 1:
        return
    at = painter.deviceTransform()
    painter.scale(1 / ratio, 1 / ratio)
    painter.translate(round(at.dx()) - at.dx(), round(at.dy()) - at.dy())
