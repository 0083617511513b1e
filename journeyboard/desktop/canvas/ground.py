"""The map itself, and what is carried above it: most of the pixels of a frame."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter, QRegion

from .bench import Bench
from .following_hand import left_behind, paint_ahead
from .layers import in_device_pixels, paint_ground, touched
from .mosaic import part_of
from .picture import Picture, Slot
from .regions import clipped, rects


class Ground:
    """Parts are rectangles of the view in px, ``seen`` is in its device pixels."""

    def __init__(self, bench: Bench, picture: Picture) -> None:
        self._bench, self._picture = bench, picture

    def paint(
        self, painter: QPainter, slots: Sequence[Slot], seen: QRegion, parts: Sequence[QRect], desk: QColor
    ) -> None:
        """Paint the map where it is seen."""
        viewport, step = self._bench.viewport, self._bench.live.ahead
        for part in clipped(painter, parts):
            for behind in left_behind(part, step, viewport.ratio):
                there = seen & touched(behind, viewport.ratio)
                ground = partial(paint_ground, painter, self._picture, slots, viewport.scale, there, desk)
                in_device_pixels(painter, viewport.ratio, ground)

    def paint_carried(
        self, painter: QPainter, slots: Sequence[Slot], seen: QRegion, parts: Sequence[QRect]
    ) -> None:
        """Paint what is carried, above the map and all that lies between; all in view while it follows."""
        live, viewport, step = self._bench.live, self._bench.viewport, self._bench.live.ahead
        live.want()
        for part in clipped(painter, parts if live.shown is not None else ()):
            there = rects(seen & touched(part, viewport.ratio))
            if step is None:
                carried = partial(live.paint, painter, [part_of(each) for each in there])
            else:
                carried = partial(paint_ahead, painter, self._picture, slots, viewport.scale, step, there)
            in_device_pixels(painter, viewport.ratio, carried)
