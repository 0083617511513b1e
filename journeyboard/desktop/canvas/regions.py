"""Regions as Qt has them, rectangle by rectangle."""

from collections.abc import Iterable, Iterator
from functools import reduce
from typing import Any

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QRegion

_FEW = 8
_HARDLY_MORE = 1.2


def rects(region: QRegion) -> list[QRect]:
    """The rectangles that a region is made of."""
    parts: Any = region  # the stub does not know that it can be iterated
    return list(parts)


def simple(region: QRegion) -> QRegion:
    """A region, or the rectangle around it when it is of many parts or that is hardly more.

    Qt copies pixels row by row within one rectangle, but span by span within any other shape.
    """
    if region.rectCount() < 2:
        return region
    whole = region.boundingRect()
    if region.rectCount() <= _FEW and _pixels(rects(region)) * _HARDLY_MORE < _pixels([whole]):
        return region
    return QRegion(whole)


def clipped(painter: QPainter, parts: Iterable[QRect]) -> Iterator[QRect]:
    """Each of some rectangles while nothing is painted beyond it; in the end there is no clip."""
    for part in parts:
        painter.setClipRect(part)
        yield part
    painter.setClipping(False)


def _pixels(parts: list[QRect]) -> int:
    return sum(part.width() * part.height() for part in parts)


def together(parts: Iterable[QRect]) -> list[QRect]:
    """The same area in as few rectangles as Qt needs: most of what scales pictures costs by the rectangle."""
    return rects(reduce(QRegion.united, map(QRegion, parts), QRegion()))
