"""A picture put where it is shown, read at no more pixels than are seen there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from journeyboard.export.painter.decoding import background
from journeyboard.export.painter.kept import kept
from journeyboard.export.painter.paints import colour, draw_scaled
from journeyboard.export.painter.pictures import decoded

if TYPE_CHECKING:
    from journeyboard.drawing.primitives import Picture

_LEAST = 16.0


def draw_picture(painter: QPainter, place: QRectF, picture: Picture, side: int) -> None:
    """Draw a picture whose longest side has ``side`` pixels, or its mean colour when it cannot be read."""
    shown = max(place.width(), place.height()) * painter.transform().m11() * kept.pixel_ratio
    key = picture.data, _smaller(side, shown), picture.grey
    image = background().ask(key) if kept.hurried else decoded.get(*key)
    if image.isNull():
        painter.fillRect(place, colour(picture.tone))
    else:
        draw_scaled(painter, place, image)


def _smaller(side: int, shown: float) -> int:
    """The largest power of two by which the picture may be smaller and still has as many pixels as shown."""
    divisor = 1
    while side / (2 * divisor) >= max(shown, _LEAST):
        divisor *= 2
    return divisor
