"""All that is in view follows the hand that has taken it, until what is carried can be painted by itself."""

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QPainter, QRegion

from .picture import Picture, Slot
from .regions import rects
from .tiles import Layer


def left_behind(clip: QRect, step: QPoint | None, ratio: float) -> list[QRect]:
    """What of a part of the view (px) nothing covers that moves by so many device pixels."""
    if step is None:
        return [clip]
    moved = clip.translated(round(step.x() / ratio), round(step.y() / ratio)).adjusted(1, 1, -1, -1)
    return rects(QRegion(clip) - moved)


def paint_ahead(
    painter: QPainter,
    picture: Picture,
    slots: Iterable[Slot],
    scale: float,
    step: QPoint,
    parts: Iterable[QRect],
) -> None:
    """Paint the map as it lay, moved by so many device pixels, in parts of the view given in its own."""
    painter.translate(step)
    for slot in slots:
        for part in parts if slot.layer is Layer.BOARD else ():
            picture.paint(painter, slot, scale, part.translated(-step))
