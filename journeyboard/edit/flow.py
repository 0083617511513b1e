"""Laying boxes in rows around others that stay, as words flow around pictures. Sizes in u."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

GAP = 8.0
"""Between notes one below the other, and between a cell's edge and its first notes."""
ACROSS, EDGE = 4.0, 6.0
"""Between notes side by side, and what stays free at the end of a cell, for the ring of a selection.

So two notes of the usual size fit a stage of the usual width.
"""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in a cell, x and y from the cell's top left."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height

    def overlaps(self, other: "Box") -> bool:
        """Whether the two share some room."""
        aside = self.x >= other.right or other.x >= self.right
        return not (aside or self.y >= other.bottom or other.y >= self.bottom)

    def touches(self, other: "Box") -> bool:
        """Whether there is less than a gap between the two."""
        aside = self.x >= other.right + ACROSS or other.x >= self.right + ACROSS
        return not (aside or self.y >= other.bottom + GAP or other.y >= self.bottom + GAP)


class Flow:
    """Rows in a cell of some width that keep a gap from each other and from the boxes that stay."""

    def __init__(self, width: float, stay: Iterable[Box] = (), top: float = GAP) -> None:
        self._width, self._stay = width, list(stay)
        self._x: float | None = None
        self._y = self._bottom = top

    def add(self, width: float, height: float) -> Box:
        """The next box: behind the last one or in a new row; one wider than the cell has a row to itself."""
        box = self._free(width, height)
        self._x, self._y = box.right + ACROSS, box.y
        self._bottom = max(self._bottom, box.bottom)
        return box

    def _free(self, width: float, height: float) -> Box:
        start, end = _between(self._width, width)
        box = Box(start if self._x is None else self._x, self._y, width, height)
        while True:
            hit = [other for other in self._stay if box.touches(other)]
            fits = box.x <= start or box.right <= end
            if fits and not hit:
                return box
            box = self._aside(box, hit, start, end) if fits else self._below(box, start)

    def _aside(self, box: Box, hit: Sequence[Box], start: float, end: float) -> Box:
        right = max(other.right for other in hit) + ACROSS
        moved = Box(max(right, start), box.y, box.width, box.height)
        return moved if moved.right <= end else self._below(moved, start)

    def _below(self, box: Box, start: float) -> Box:
        if self._x is not None:
            self._x, self._y = None, self._bottom + GAP
        else:
            beside = (other.bottom for other in self._stay if other.bottom + GAP > box.y)
            self._y = min(beside, default=self._bottom) + GAP
        self._bottom = self._y
        self._stay = [other for other in self._stay if other.bottom + GAP > self._y]
        return Box(start, self._y, box.width, box.height)


def _between(width: float, wanted: float) -> tuple[float, float]:
    """Where rows begin and end: clear of both edges; in the middle where that leaves too little room."""
    room = width - wanted
    if room < GAP + EDGE:
        return max(room / 2, 0.0), width
    return GAP, width - EDGE
