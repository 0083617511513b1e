"""The map itself, and what is carried above it: most of the pixels of a frame."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter, QRegion

from .bench import Bench
from .following_hand import left_behind
from .layers import in_device_pixels, paint_ground, touched
from .laying import Laying
from .mosaic import part_of
from .picture import Picture, Slot
from .regions import clipped, rects


class Ground:
    """Parts are rectangles of the view in px, ``seen`` and ``laid`` in its device pixels."""

    def __init__(self, bench: Bench, picture: Picture) -> None:
        self._bench, self._picture = bench, picture
        self._laying = Laying(bench, picture)

    def paint(
        self, painter: QPainter, slots: Sequence[Slot], seen: QRegion, parts: Sequence[QRect], desk: QColor
    ) -> QRegion:
        """Paint the map where it is seen; what of it shows already what is carried above it, too."""
        viewport, step = self._bench.viewport, self._bench.live.ahead
        laid = self._lay(painter, slots, seen, parts)
        for part in clipped(painter, parts):
            for behind in left_behind(part, step, viewport.ratio):
                bare = (seen & touched(behind, viewport.ratio)) - laid
                ground = partial(paint_ground, painter, self._picture, slots, viewport.scale, bare, desk)
                in_device_pixels(painter, viewport.ratio, ground)
        return laid

    def paint_carried(self, painter: QPainter, seen: QRegion, parts: Sequence[QRect], laid: QRegion) -> None:
        """Paint what is carried, above the map and all that lies between, but where that is done."""
        live, ratio = self._bench.live, self._bench.viewport.ratio
        for part in clipped(painter, parts if live.shown is not None else ()):
            left = rects((seen & touched(part, ratio)) - laid)
            in_device_pixels(painter, ratio, partial(live.paint, painter, [part_of(each) for each in left]))

    def _lay(
        self, painter: QPainter, slots: Sequence[Slot], seen: QRegion, parts: Sequence[QRect]
    ) -> QRegion:
        ratio, laid = self._bench.viewport.ratio, self._laying.where(slots, seen)
        for part in clipped(painter, () if laid.isEmpty() else parts):
            lay = partial(self._laying.paint, painter, laid & touched(part, ratio))
            in_device_pixels(painter, ratio, lay)
        return laid
