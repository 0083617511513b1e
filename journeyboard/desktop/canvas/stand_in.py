"""What shows where sharp tiles are missing: of all that is there, scaled, what comes nearest to them."""

from collections.abc import Callable, Iterator
from math import ceil, floor, inf

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QRegion

from journeyboard.export.painter import colour

from .overview import Overview
from .regions import rects, together
from .tiles import SIDE, Key, Layer, TileCache

_COARSEST = 0.3
"""Tiles of another scale stand in down to this ratio; below it there would be too many."""


class StandIn:
    """The overview where it is as sharp as a tile, else tiles of the last sharp scale, else the overview."""

    def __init__(self, cache: TileCache, overview: Overview, background: Callable[[Layer], str]) -> None:
        self._cache, self._overview, self._background = cache, overview, background
        self.sharp = inf
        """The scale at which all in view was last sharp; no scale at all before the first time."""

    def paint(self, painter: QPainter, layer: Layer, scale: float, part: QRect) -> None:
        """Fill a part of a layer; the painter counts device pixels from the map's origin."""
        known = self._known_well(layer, scale) & part
        if not known.isEmpty():
            self._blur(painter, layer, scale, known)
        for rest in rects(QRegion(part) - known) if known != part else ():
            self._paint_tiles(painter, layer, scale, rest)

    def _known_well(self, layer: Layer, scale: float) -> QRect:
        """Where the overview is as sharp as a tile, and cheaper than many that are scaled down."""
        overview = self._overview
        if layer is not Layer.BOARD or overview.scale < scale or overview.busy:
            return QRect()
        return overview.pixels(scale)

    def _paint_tiles(self, painter: QPainter, layer: Layer, scale: float, part: QRect) -> None:
        ratio = scale / self.sharp
        if ratio < _COARSEST:
            self._blur(painter, layer, scale, part)
            return
        missing = []
        painter.setClipRect(part)
        for column, row, target in _cells(part, ratio):
            tile = self._cache.get(Key(layer, self.sharp, column, row))
            if tile is None:
                missing.append(target & part)
            else:
                painter.drawImage(target, tile.image)
        painter.setClipping(False)
        for bare in together(missing):
            self._blur(painter, layer, scale, bare)

    def _blur(self, painter: QPainter, layer: Layer, scale: float, part: QRect) -> None:
        known = self._overview.pixels(scale).adjusted(1, 1, -1, -1) if layer is Layer.BOARD else QRect()
        for bare in () if known.contains(part) else rects(QRegion(part) - known):
            painter.fillRect(bare, colour(self._background(layer)))
        if layer is Layer.BOARD:
            painter.setClipRect(part)
            self._overview.show(painter, part, scale)
            painter.setClipping(False)


def _cells(part: QRect, ratio: float) -> Iterator[tuple[int, int, QRect]]:
    """The columns and rows of tiles that touch a part when they are scaled, and where each lies then.

    Neighbours share their rounded edges, so no seam shows.
    """
    across = _stretches(part.x(), part.width(), SIDE * ratio)
    for row, top, high in _stretches(part.y(), part.height(), SIDE * ratio):
        for column, left, wide in across:
            yield column, row, QRect(left, top, wide, high)


def _stretches(begin: int, length: int, side: float) -> list[tuple[int, int, int]]:
    first, last = floor(begin / side) - 1, ceil((begin + length) / side) + 1
    edges = [round(number * side) for number in range(first, last + 1)]
    places = zip(range(first, last), edges, edges[1:], strict=False)
    return [
        (number, left, right - left)
        for number, left, right in places
        if left < begin + length and right > begin
    ]
