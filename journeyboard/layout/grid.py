"""A grid index over boxes, so that "what is here?" costs what is here and not what is on the whole map."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from math import inf
from typing import Final

from journeyboard.layout.rect import Rect
from journeyboard.model import Id

SIDE: Final = 256.0
"""Side of a grid square in u: about one stage wide."""

Square = tuple[int, int]
Squares = defaultdict[Square, list[Id]]
"""What lies in each square, in no order. Lists, for a set of so few takes five times as much memory."""


class Grid:
    """Boxes by id, found by place. What lies in which square is only found out when a place is asked for."""

    def __init__(self) -> None:
        self.boxes: dict[Id, Rect] = {}
        self._sorted: Squares | None = None
        self.top, self.bottom = inf, -inf
        """What no box ever put here reaches beyond."""

    def put(self, item: Id, box: Rect) -> None:
        """Add an item, or move it."""
        if item in self.boxes:
            self.drop(item)
        self.boxes[item] = box
        self.top, self.bottom = min(self.top, box.y), max(self.bottom, box.bottom)
        if self._sorted is not None:
            _sort_in(self._sorted, item, box)

    def put_all(self, boxes: Mapping[Id, Rect]) -> None:
        """Add many items, or move them."""
        self.boxes.update(boxes)
        self._sorted = None
        self.top = min(self.top, min((box[1] for box in boxes.values()), default=inf))
        self.bottom = max(self.bottom, max((box[1] + box[3] for box in boxes.values()), default=-inf))

    def drop(self, item: Id) -> None:
        """Forget an item. Raises KeyError when it is not there."""
        box = self.boxes.pop(item)
        for square in _squares(box) if self._sorted is not None else ():
            members = self._squares[square]
            members.remove(item)
            if not members:
                del self._squares[square]

    def drop_all(self, items: Iterable[Id]) -> None:
        """Forget many. Raises KeyError when one is not there."""
        for item in items:
            del self.boxes[item]
        self._sorted = None

    def within(self, area: Rect) -> list[Id]:
        """The items whose boxes share some of the area, in no order."""
        boxes = self.boxes
        return [item for item in self._near(area) if boxes[item].intersects(area)]

    @property
    def _squares(self) -> Squares:
        if self._sorted is None:
            self._sorted = defaultdict(list)
            for item, box in self.boxes.items():
                _sort_in(self._sorted, item, box)
        return self._sorted

    def _near(self, area: Rect) -> Iterable[Id]:
        if (area.width / SIDE + 1) * (area.height / SIDE + 1) > len(self.boxes):
            return self.boxes
        return set(self._members(area))

    def _members(self, area: Rect) -> Iterator[Id]:
        for square in _squares(area):
            yield from self._squares.get(square, ())


def _sort_in(squares: Squares, item: Id, box: Rect) -> None:
    for square in _squares(box):
        squares[square].append(item)


def _squares(area: Rect) -> list[Square]:
    """The squares under a rectangle."""
    left, top = int(area.x // SIDE), int(area.y // SIDE)
    right, bottom = int((area.x + area.width) // SIDE), int((area.y + area.height) // SIDE)
    if left == right and top == bottom:
        return [(left, top)]
    return [(x, y) for x in range(left, right + 1) for y in range(top, bottom + 1)]
