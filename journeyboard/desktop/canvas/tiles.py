"""Pixels already drawn: square images of the map by layer, scale and place, the least used dropped first.

A frame of the canvas is some fifteen of these put side by side, however many notes the map has.
"""

from collections import OrderedDict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum, auto
from math import ceil, floor
from typing import NamedTuple

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage

from journeyboard.layout.rect import Rect, around

from .blanks import Blanks

SIDE = 512
"""Side of a tile in device pixels."""
WHOLE = QRect(0, 0, SIDE, SIDE)
FORMAT = QImage.Format.Format_RGB32
LIMIT = 128 << 20
"""Bytes of tiles that any screen may use."""
EVERYWHERE = Rect(-1e9, -1e9, 2e9, 2e9)
_TILE_BYTES = SIDE * SIDE * 4
_NEARLY = 0.8
"""A strip that takes this share of a tile is drawn with the rest at once."""
_MANY = 16
_FARTHEST = 2**29
_BLEED = 2
"""Device pixels around a changed area that smoothing may have touched."""


Edges = tuple[int, int, int, int]
"""Left, top, and where it ends to the right and at the bottom."""


class Layer(IntEnum):
    """What a tile shows: the map itself, or the headers that stay at the view's edges."""

    BOARD = auto()
    STAGES = auto()
    LANES = auto()
    CORNER = auto()


class Key(NamedTuple):
    """A tile's place: ``scale`` in device pixels per u, ``column`` and ``row`` counted from the origin."""

    layer: Layer
    scale: float
    column: int
    row: int

    @property
    def pixels(self) -> QRect:
        """What the tile covers, in device pixels from the map's origin."""
        return QRect(self.column * SIDE, self.row * SIDE, SIDE, SIDE)

    @property
    def area(self) -> Rect:
        """What the tile covers, in u."""
        side = SIDE / self.scale
        return Rect(self.column * side, self.row * side, side, side)


def covering(layer: Layer, scale: float, pixels: QRect) -> Iterator[Key]:
    """The keys of all tiles under an area given in device pixels from the map's origin, row by row."""
    if pixels.isEmpty():
        return
    for row in range(pixels.top() // SIDE, pixels.bottom() // SIDE + 1):
        for column in range(pixels.left() // SIDE, pixels.right() // SIDE + 1):
            yield Key(layer, scale, column, row)


def strip(part: QRect) -> QRect:
    """The narrowest strip along an edge of a tile that holds a part of it (its own pixels)."""
    left, top, right, bottom = part.left(), part.top(), part.right() + 1, part.bottom() + 1
    strips = (
        QRect(left, 0, SIDE - left, SIDE),
        QRect(0, top, SIDE, SIDE - top),
        QRect(0, 0, right, SIDE),
        QRect(0, 0, SIDE, bottom),
    )
    found = min(strips, key=lambda each: each.width() * each.height())
    return found if found.width() * found.height() < _NEARLY * SIDE * SIDE else WHOLE


@dataclass(slots=True)
class Tile:
    """An image and, once something under it changed, the part of it that is out of date (its own pixels).

    ``bare``: the part that is only a stand-in yet, for it was not in view; it is out of date too.
    """

    image: QImage
    stale: QRect | None = None
    bare: QRect | None = None

    def lacks(self, part: QRect) -> bool:
        """Whether it has to be drawn, for what is in view of it."""
        if self.stale is None or self.bare is None or self.stale != self.bare:
            return self.stale is not None
        return self.bare.intersects(part)


class TileCache:
    """Tiles by key, at most ``limit`` bytes of them; the newest asked for stay."""

    def __init__(self, limit: int = LIMIT) -> None:
        self.limit = limit
        self._tiles: OrderedDict[Key, Tile] = OrderedDict()
        self._blanks = Blanks(SIDE, FORMAT)

    def __len__(self) -> int:
        return len(self._tiles)

    @property
    def size(self) -> int:
        """Bytes of pixels held."""
        return len(self._tiles) * _TILE_BYTES

    @property
    def spare(self) -> int:
        """Bytes of pixels that are not those of any tile: of what is being drawn, and of what may be next."""
        return len(self._blanks) * _TILE_BYTES - self.size

    def get(self, key: Key) -> Tile | None:
        tile = self._tiles.get(key)
        if tile is not None:
            self._tiles.move_to_end(key)
        return tile

    def blank(self) -> QImage:
        """An image to draw a tile on; whatever is on it has to be painted over."""
        return self._blanks.take()

    def put(self, key: Key, image: QImage, bare: QRect | None = None) -> None:
        self._tiles[key] = Tile(image, bare, bare)
        self._tiles.move_to_end(key)
        while self.size > self.limit and len(self._tiles) > 1:
            self._tiles.popitem(last=False)
        self._blanks.let_go()

    def keep_scale(self, scale: float) -> None:
        """Drop the tiles of all other scales."""
        self._drop(key for key in self._tiles if key.scale != scale)

    def invalidate(self, areas: Iterable[Rect], scale: float, *layers: Layer) -> None:
        """Mark what lies under the areas (u) of these layers, or of the map itself, as out of date.

        Tiles of other scales are dropped whole.
        """
        areas, layers = together(areas), layers or (Layer.BOARD,)
        edges, dropped = [_edges(pixels_of(area, scale)) for area in areas], []
        for key, tile in self._tiles.items():
            if key.layer not in layers:
                continue
            if key.scale != scale:
                dropped += [key] if any(key.area.intersects(area) for area in areas) else []
            elif (stale := _share(key, edges)) is not None:
                tile.stale = stale if tile.stale is None else tile.stale | stale
        self._drop(dropped)

    def drop_layer(self, *layers: Layer) -> None:
        self._drop(key for key in self._tiles if key.layer in layers)

    def _drop(self, keys: Iterable[Key]) -> None:
        for key in list(keys):
            del self._tiles[key]
        self._blanks.let_go()


def _edges(part: QRect) -> Edges:
    return part.x(), part.y(), part.x() + part.width(), part.y() + part.height()


def _share(key: Key, parts: Iterable[Edges]) -> QRect | None:
    """Around what a tile has of some parts, in its own pixels; plain numbers, for there are many tiles."""
    x, y = key.column * SIDE, key.row * SIDE
    left, top, right, bottom = SIDE, SIDE, 0, 0
    for from_x, from_y, to_x, to_y in parts:
        if from_x < x + SIDE and x < to_x and from_y < y + SIDE and y < to_y:
            left, top = min(left, max(from_x - x, 0)), min(top, max(from_y - y, 0))
            right, bottom = max(right, min(to_x - x, SIDE)), max(bottom, min(to_y - y, SIDE))
    return QRect(left, top, right - left, bottom - top) if right > left and bottom > top else None


def together(areas: Iterable[Rect]) -> list[Rect]:
    """The areas, or when they are many one around them all: sorting them out would cost too much."""
    found = list(areas)
    whole = around(found) if len(found) > _MANY else None
    return [whole] if whole else found


def pixels_of(area: Rect, scale: float, bleed: int = _BLEED) -> QRect:
    """The whole device pixels, from the map's origin, that an area in u can touch."""
    left, top = _whole(floor(area.x * scale) - bleed), _whole(floor(area.y * scale) - bleed)
    right, bottom = _whole(ceil(area.right * scale) + bleed), _whole(ceil(area.bottom * scale) + bleed)
    return QRect(left, top, right - left, bottom - top)


def _whole(pixels: int) -> int:
    """Within what Qt can count, twice over."""
    return min(max(pixels, -_FARTHEST), _FARTHEST)
