"""Puts tiles on the screen: sharp ones where there are, and a scaled stand-in where one is still missing."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import inf

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage, QPainter

from journeyboard.layout.rect import Rect

from .job import Batch
from .mosaic import count, part_of, put
from .overview import Overview
from .regions import together
from .renderer import SLICE_MS, Renderer
from .stand_in import StandIn
from .tiles import EVERYWHERE, SIDE, Key, Layer, TileCache, covering

Fetch = Callable[[Layer, Rect, float], Iterator[Batch]]
"""The display list, in batches, of an area (u) of a layer, to be shown at some device pixels per u."""


@dataclass(frozen=True, slots=True)
class Slot:
    """Where a layer lies in the view: the place of its origin and the part to show, in device pixels."""

    layer: Layer
    origin: QPoint
    part: QRect


class Picture:
    """The tiles of all layers, the overview below them, and what draws both."""

    def __init__(self, fetch: Fetch, background: Callable[[Layer], str]) -> None:
        self.cache = TileCache()
        self.overview = Overview(
            lambda area, scale: fetch(Layer.BOARD, area, scale), lambda: background(Layer.BOARD)
        )
        self._stand_in = StandIn(self.cache, self.overview, background)
        self._renderer = Renderer(self.cache, lambda key, area: fetch(key.layer, area, key.scale), background)
        self._wanted: object = None
        self._piecemeal = False
        """Whether other parts of the same tiles may be missing."""

    @property
    def busy(self) -> bool:
        return self._renderer.busy or self.overview.busy

    @property
    def urgent(self) -> bool:
        """Whether something that is in view is not yet sharp."""
        return self._renderer.urgent or self.unasked

    @property
    def unasked(self) -> bool:
        """Whether something changed and nobody has said since what of it is in view: ``want`` does."""
        return self._renderer.behind and self._wanted is None

    @property
    def behind(self) -> bool:
        """Whether what is in view is still as it was before a change."""
        return self._renderer.behind

    def show_halves(self) -> None:
        """Let what is drawn of a change appear, although the rest of it is not."""
        self._renderer.behind = False

    @property
    def leisurely(self) -> bool:
        """Whether all that is left to do is the overview, which nothing waits for."""
        return self.overview.busy and not self._renderer.busy

    def invalidate(self, areas: Sequence[Rect], scale: float) -> None:
        """These areas (u) of the map look different now."""
        self._renew(areas, scale)
        self.overview.invalidate(areas)

    def renew(self, scale: float, *layers: Layer) -> None:
        """All of these layers looks different now; the old tiles stay until there are new ones."""
        self._renew((EVERYWHERE,), scale, *layers)

    def _renew(self, areas: Sequence[Rect], scale: float, *layers: Layer) -> None:
        self._wanted = None
        self._renderer.restart(areas)
        self._renderer.behind = True
        self.cache.invalidate(areas, scale, *layers)

    def forget(self, *layers: Layer) -> None:
        """Nothing of these layers is as it was."""
        self._wanted = None
        self._renderer.restart()
        self._renderer.behind = False
        self._stand_in.sharp = inf
        self.cache.drop_layer(*layers)

    def want(self, slots: Sequence[Slot], scale: float) -> None:
        """Draw what these slots show, the topmost first, then one tile around it.

        At a scale at which nothing was shown yet, what is in view of each tile comes first. Most frames of a
        moving map show the very tiles of the frame before: they cost nothing here.
        """
        shown = scale, *map(_span, slots)
        if shown == self._wanted and not self._piecemeal:
            return
        begins, parts = scale != self._stand_in.sharp, dict(_parts(reversed(slots), scale))
        self._wanted, self._piecemeal = shown, begins or any(map(self._is_begun, parts))
        around = (_grown(slot) for slot in slots if slot.layer is Layer.BOARD)
        self._renderer.want(parts, _keys(around, scale), piecemeal=begins)

    def _is_begun(self, key: Key) -> bool:
        """Whether of a tile only what was in view is drawn."""
        tile = self.cache.get(key)
        return tile is not None and tile.bare is not None

    def is_sharp(self, slots: Iterable[Slot], scale: float) -> bool:
        """Whether all that the slots show is there and up to date."""
        tiles = ((self.cache.get(key), part) for key, part in _parts(slots, scale))
        return all(tile is not None and not tile.lacks(part) for tile, part in tiles)

    def work_ahead(self, slots: Sequence[Slot], scale: float) -> list[QRect]:
        """Draw for a slice what is wanted, around the view and of the overview too; see ``work``."""
        if self.leisurely:
            self.overview.work(SLICE_MS)
        return self.work(slots, scale, SLICE_MS, spare=True)

    def work(
        self, slots: Sequence[Slot], scale: float, budget_ms: float, *, spare: bool = False
    ) -> list[QRect]:
        """Draw for about ``budget_ms``; the parts of the view, in device pixels, that look different now."""
        finished = self._renderer.work(budget_ms, spare=spare)
        for key in finished:
            self._cover_bare(key)
        if scale != self._stand_in.sharp and not self.urgent and self.is_sharp(slots, scale):
            self._stand_in.sharp = scale
            self.cache.keep_scale(scale)
        return [
            part.translated(key.pixels.topLeft() + slot.origin)
            for slot in slots
            for key, part in finished.items()
            if key.layer is slot.layer
        ]

    def _cover_bare(self, key: Key) -> None:
        """Let a stand-in show where nothing was drawn yet of a tile: it may come into view before."""
        tile = self.cache.get(key)
        if tile is None or tile.bare is None:
            return
        at = key.pixels.topLeft()
        painter = QPainter(tile.image)
        painter.translate(-at)
        self._stand_in.paint(painter, key.layer, key.scale, tile.bare.translated(at))
        painter.end()

    def paint(self, painter: QPainter, slot: Slot, scale: float, clip: QRect) -> None:
        """Paint what of a slot lies within ``clip``; the painter counts device pixels of the view."""
        shown, origin = slot.part.translated(slot.origin) & clip, slot.origin

        def sharp(column: int, row: int) -> QImage | None:
            tile = self.cache.get(Key(slot.layer, scale, column, row))
            return tile.image if tile else None

        part, at = part_of(shown), (origin.x(), origin.y())
        missing = [QRect(*each) for each in put(painter, sharp, at, part)]
        if missing:
            is_all = len(missing) == count(at, part)
            self._fill_in(painter, slot, scale, [shown] if is_all else together(missing))

    def _fill_in(self, painter: QPainter, slot: Slot, scale: float, missing: Iterable[QRect]) -> None:
        painter.save()
        painter.translate(slot.origin)
        for part in missing:
            self._stand_in.paint(painter, slot.layer, scale, part.translated(-slot.origin))
        painter.restore()


def _parts(slots: Iterable[Slot], scale: float) -> Iterator[tuple[Key, QRect]]:
    """The tiles that slots show, and what of each is in view (its own pixels)."""
    for slot in slots:
        for key in covering(slot.layer, scale, slot.part):
            yield key, (slot.part & key.pixels).translated(-key.pixels.topLeft())


def _keys(slots: Iterable[Slot], scale: float) -> Iterator[Key]:
    return (key for slot in slots for key in covering(slot.layer, scale, slot.part))


def _span(slot: Slot) -> tuple[int, int, int, int]:
    """Which tiles a slot shows, by the first and last column and row; nothing is an area like any other."""
    part = slot.part
    return part.left() // SIDE, part.right() // SIDE, part.top() // SIDE, part.bottom() // SIDE


def _grown(slot: Slot) -> Slot:
    return Slot(slot.layer, slot.origin, slot.part.adjusted(-SIDE, -SIDE, SIDE, SIDE))
