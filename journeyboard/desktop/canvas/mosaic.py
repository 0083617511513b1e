"""Square pictures side by side: what of them lies in a part of the view is put there.

Plain numbers all through: this is most of what a frame of a moving map or hand does besides copying pixels.
"""

from collections.abc import Callable
from functools import lru_cache

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter

from .tiles import SIDE

Squares = Callable[[int, int], QImage | None]
"""The picture in a column and row, if there is one."""
Place = tuple[int, int]
Part = tuple[int, int, int, int]
"""Left, top, width and height."""


def part_of(rect: QRect) -> Part:
    """A rectangle in plain numbers."""
    return rect.x(), rect.y(), rect.width(), rect.height()


def put(painter: QPainter, squares: Squares, origin: Place, part: Part) -> list[Part]:
    """Put them into a part of what the painter counts; what of it there is no picture for.

    ``origin`` is where the corner of column 0 and row 0 lies.
    """
    missing: list[Part] = []
    across = cut(part[0], part[2], origin[0])
    for row, y, top, high in cut(part[1], part[3], origin[1]):
        for column, x, left, wide in across:
            image = squares(column, row)
            if image is None:
                missing.append((left, top, wide, high))
            else:
                painter.drawImage(left, top, image, left - x, top - y, wide, high)
    return missing


def count(origin: Place, part: Part) -> int:
    """How many squares a part touches."""
    return len(cut(part[0], part[2], origin[0])) * len(cut(part[1], part[3], origin[1]))


@lru_cache(maxsize=256)
def cut(begin: int, length: int, origin: int) -> tuple[Part, ...]:
    """A stretch square by square: the number of each, where it begins, and begin and length of the part."""
    first, last = (begin - origin) // SIDE, (begin + length - 1 - origin) // SIDE
    places = ((number, origin + number * SIDE) for number in range(first, last + 1) if length > 0)
    return tuple(
        (number, at, max(at, begin), min(at + SIDE, begin + length) - max(at, begin)) for number, at in places
    )
