"""A grid index over boxes, so that "what is here?" costs what is here and not what is on the whole map."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import product
from typing import Final

from journeyboard.layout.rect import Rect
from journeyboard.model import Id

SIDE: Final = 256.0
"""Side of a grid square in u: about one stage wide."""

Square = tuple[int, int]


class Grid:
    """Boxes by id, found by place."""

    def __init__(self) -> None:
        self.boxes: dict[Id, Rect] = {}
        self._squares: dict[Square, set[Id]] = {}

    def put(self, item: Id, box: Rect) -> None:
        """Add an item, or move it."""
        if item in self.boxes:
            self.drop(item)
        self.boxes[item] = box
        for square in _squares(box):
            self._squares.setdefault(square, set()).add(item)

    def drop(self, item: Id) -> None:
        """Forget an item. Raises KeyError when it is not there."""
        for square in _squares(self.boxes.pop(item)):
            members = self._squares[square]
            members.discard(item)
            if not members:
                del self._squares[square]

    def within(self, area: Rect) -> set[Id]:
        """The items whose boxes share some of the area."""
        boxes = self.boxes
        return {item for item in self._near(area) if boxes[item].intersects(area)}

    def _near(self, area: Rect) -> Iterable[Id]:
        wanted = _squares(area)
        if len(wanted) > len(self._squares):
            return self.boxes
        return _members(self._squares, wanted)


class _Range:
    """The squares under a rectangle, countable without listing them."""

    __slots__ = ("columns", "rows")

    def __init__(self, area: Rect) -> None:
        self.columns = range(int(area.x // SIDE), int((area.x + area.width) // SIDE) + 1)
        self.rows = range(int(area.y // SIDE), int((area.y + area.height) // SIDE) + 1)

    def __len__(self) -> int:
        return len(self.columns) * len(self.rows)

    def __iter__(self) -> Iterator[Square]:
        return product(self.columns, self.rows)


def _squares(area: Rect) -> _Range:
    return _Range(area)


def _members(squares: dict[Square, set[Id]], wanted: _Range) -> Iterator[Id]:
    for square in wanted:
        yield from squares.get(square, ())
