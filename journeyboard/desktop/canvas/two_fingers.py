"""Two fingers on the board: what lies between them stays between them, however they move."""

from math import hypot

from .marks import Point
from .viewport import Viewport

_LEAST_PX = 24.0
"""Fingers nearer than this say nothing reliable about how far they moved apart."""


class TwoFingers:
    """Pans with the middle of two points and zooms with their distance; all in px of the view."""

    def __init__(self, viewport: Viewport, first: Point, second: Point) -> None:
        self._viewport = viewport
        self._middle, self._apart = _between(first, second)

    def move(self, first: Point, second: Point) -> None:
        """The fingers are here now."""
        middle, apart = _between(first, second)
        viewport = self._viewport
        viewport.pan(middle[0] - self._middle[0], middle[1] - self._middle[1])
        if min(apart, self._apart) >= _LEAST_PX and apart != self._apart:
            viewport.zoom_to(viewport.camera.zoom * apart / self._apart, middle)
        self._middle, self._apart = middle, apart


def _between(first: Point, second: Point) -> tuple[Point, float]:
    middle = (first[0] + second[0]) / 2, (first[1] + second[1]) / 2
    return middle, hypot(first[0] - second[0], first[1] - second[1])
