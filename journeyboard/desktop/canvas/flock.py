"""Very many notes in the hand: tiles of nothing but them, drawn in slices as they come into view."""

from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from time import perf_counter

from PySide6.QtCore import QObject, QRect, Qt, QTimer
from PySide6.QtGui import QImage, QPainter

from journeyboard.drawing.primitives import Primitive
from journeyboard.export.painter import hurried, paint
from journeyboard.layout.rect import Rect

from .mosaic import Part, Place, part_of, put
from .tiles import SIDE, Key, Layer, covering

SLICE_MS = 4.0
MOST_TILES = 64
_PACE_MS, _STARVED_S = 5, 0.1
"""Between the frames of a moving hand it waits so long for the next one, but never longer than that."""
_AT_ONCE = 8
"""Primitives between two looks at the clock."""

Fetch = Callable[[Rect], Sequence[Primitive]]
"""What is carried of an area of the map (u), as it lay before."""


class Flock:
    """``changed`` is called when more of it can be seen. ``scale``: device pixels per u."""

    def __init__(self, scale: float, fetch: Fetch, changed: Callable[[], None], parent: QObject) -> None:
        self.scale, self._fetch, self._changed = scale, fetch, changed
        self._tiles: OrderedDict[Place, QImage] = OrderedDict()
        self._wanted: list[Key] = []
        self._begun: tuple[QImage, list[Primitive]] | None = None
        self._worked_at = perf_counter()
        self._timer = QTimer(parent, singleShot=True)
        self._timer.timeout.connect(self._slice)

    def want(self, part: QRect) -> None:
        """This part of the map, in device pixels from its origin, comes into view."""
        keys = covering(Layer.BOARD, self.scale, part)
        missing = [key for key in keys if (key.column, key.row) not in self._tiles][:MOST_TILES]
        if missing[:1] != self._wanted[:1]:
            self._begun = None
        self._wanted = missing
        if missing:
            starved = perf_counter() - self._worked_at > _STARVED_S
            self._timer.start(0 if starved else _PACE_MS)

    def paint(self, painter: QPainter, part: QRect) -> None:
        """Paint what is there of a part of the map; the painter's origin is the map's."""
        put(painter, self._tile, (0, 0), part_of(part))

    def blend(self, painter: QPainter, origin: Place, parts: Iterable[Part]) -> None:
        """Paint it above what is there in parts of the view; ``origin``: where the map's lies there."""
        for part in parts:
            put(painter, self._tile, origin, part)

    def _tile(self, column: int, row: int) -> QImage | None:
        return self._tiles.get((column, row))

    def end(self) -> None:
        """Draw no more."""
        self._timer.stop()
        self._timer.deleteLater()

    @property
    def busy(self) -> bool:
        """Whether some of it in view is still to be drawn."""
        return bool(self._wanted)

    def _slice(self) -> None:
        until, before = perf_counter() + SLICE_MS / 1000, len(self._wanted)
        while self._wanted and perf_counter() < until:
            if self._draw(self._wanted[0], until):
                self._wanted.pop(0)
        self._worked_at = perf_counter()
        if self._wanted:
            self._timer.start(0)
        if len(self._wanted) < before:
            self._changed()

    def _draw(self, key: Key, until: float) -> bool:
        """Draw of a tile what there is time for; whether it is done."""
        if self._begun is None:
            image = QImage(SIDE, SIDE, QImage.Format.Format_ARGB32_Premultiplied)
            image.fill(Qt.GlobalColor.transparent)
            self._begun = image, list(self._fetch(key.area))
        image, left = self._begun
        painter = QPainter(image)
        painter.translate(-key.pixels.topLeft())
        painter.scale(self.scale, self.scale)
        with hurried():
            while left and perf_counter() < until:
                paint(painter, left[:_AT_ONCE])
                del left[:_AT_ONCE]
        painter.end()
        if left:
            return False
        self._keep(key, image)
        return True

    def _keep(self, key: Key, image: QImage) -> None:
        self._begun = None
        self._tiles[key.column, key.row] = image
        if len(self._tiles) > MOST_TILES:
            self._tiles.popitem(last=False)
