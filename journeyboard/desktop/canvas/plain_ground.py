"""Where the ground is plain paper but for a few straight lines: the pixels of the tiles themselves decide."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QRegion

from .mosaic import Part, Place, part_of
from .picture import Slot
from .regions import rects
from .tiles import SIDE, Key, Tile, TileCache, covering

_MOST_PIXELS = SIDE // 3
"""A tile of which more columns or rows are not paper is not worth to be told apart."""
_MOST_LINES = 12
_WORTH = 60
"""So many pixels of paper must come with each pixel of a line: a line costs that much more.

It is painted three times, and down a column each of its pixels lies elsewhere in memory.
"""

Run = tuple[int, int]
"""Where something begins, and its length."""


class Rough(NamedTuple):
    """The columns and rows of a tile that are not paper all along; None: that would be most of it."""

    lines: tuple[list[Run], list[Run]] | None


class Plain(NamedTuple):
    """What of the tiles in view is paper, in device pixels from the map's origin.

    ``columns`` and ``rows`` are strips within ``region`` that are not; the ones cross the others.
    """

    region: QRegion
    columns: list[Part]
    rows: list[Part]
    squares: dict[Place, QImage]


NOTHING = Plain(QRegion(), [], [], {})


class PlainGround:
    """Remembers what was found until the tiles or the view change."""

    def __init__(self) -> None:
        self._last: tuple[object, Plain] = (None, NOTHING)

    def below(self, cache: TileCache, slot: Slot, scale: float, paper: int) -> Plain:
        """What is there to be found; ``paper`` is its colour. One new tile is looked at each time."""
        key = slot.part.getRect(), scale, paper, cache.changes
        if self._last[0] != key:
            tiles = {key: tile for key in covering(slot.layer, scale, slot.part) if (tile := cache.get(key))}
            new = next((tile for tile in tiles.values() if tile.rough is None), None)
            if new is not None:
                new.rough = look(new.image, paper)
            self._last = key if new is None else None, _together(tiles, slot.part)
        return self._last[1]


def look(image: QImage, paper: int) -> Rough:
    """Tell where a tile is not paper."""
    mask = image.createMaskFromColor(paper, Qt.MaskMode.MaskOutColor)
    bits, length = bytes(mask.constBits()), mask.bytesPerLine()
    lines = [int.from_bytes(bits[at : at + length], "little") for at in range(0, len(bits), length)]
    is_row = [line.bit_count() > SIDE // 2 for line in lines]
    others = 0
    for line, is_rough in zip(lines, is_row, strict=True):
        others |= 0 if is_rough else line
    columns, rows = _runs(bit == "1" for bit in f"{others:0{SIDE}b}"[::-1]), _runs(is_row)
    return Rough(None if _is_much(columns) or _is_much(rows) else (columns, rows))


def _runs(marks: Iterable[bool]) -> list[Run]:
    """Where marks that are set follow each other."""
    found, at = list[Run](), 0
    for is_set, group in groupby(marks):
        length = sum(1 for _ in group)
        found += [(at, length)] if is_set else []
        at += length
    return found


def _is_much(runs: list[Run]) -> bool:
    return len(runs) > _MOST_LINES or sum(length for _, length in runs) > _MOST_PIXELS


def _together(tiles: dict[Key, Tile], shown: QRect) -> Plain:
    found = {key: tile for key, tile in tiles.items() if tile.rough is not None and tile.rough.lines}
    region, columns, rows = QRegion(), QRegion(), QRegion()
    for key, tile in found.items():
        region += key.pixels
        for strip in _strips(key, tile, across=False):
            columns += strip
        for strip in _strips(key, tile, across=True):
            rows += strip
    squares = {(key.column, key.row): tile.image for key, tile in found.items()}
    plain = Plain(region & shown, _parts(columns & shown), _parts(rows & shown), squares)
    return plain if is_worth_it(plain) else NOTHING


def is_worth_it(plain: Plain) -> bool:
    """Whether lines and notes painted above paper cost less than ground and notes, each painted whole."""
    return _pixels(_parts(plain.region)) > _WORTH * (_pixels(plain.columns) + _pixels(plain.rows))


def _pixels(parts: Iterable[Part]) -> int:
    return sum(width * height for _, _, width, height in parts)


def _strips(key: Key, tile: Tile, *, across: bool) -> Iterator[QRect]:
    left, top = key.column * SIDE, key.row * SIDE
    assert tile.rough is not None
    assert tile.rough.lines is not None
    for begin, length in tile.rough.lines[across]:
        yield (QRect(left, top + begin, SIDE, length) if across else QRect(left + begin, top, length, SIDE))


def _parts(region: QRegion) -> list[Part]:
    parts: Iterable[QRect] = rects(region)
    return [part_of(part) for part in parts]
