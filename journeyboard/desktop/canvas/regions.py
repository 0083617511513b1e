"""Regions as Qt has them, rectangle by rectangle."""

from typing import Any

from PySide6.QtCore import QRect
from PySide6.QtGui import QRegion


def rects(region: QRegion) -> list[QRect]:
    """The rectangles that a region is made of."""
    parts: Any = region  # the stub does not know that it can be iterated
    return list(parts)
