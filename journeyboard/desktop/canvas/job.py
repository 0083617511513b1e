"""One picture being drawn a few primitives at a time, so that it can stop when its milliseconds are over."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from time import perf_counter

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage, QPainter, QRegion

from journeyboard.drawing.primitives import Primitive
from journeyboard.export.painter import colour, hurried, paint
from journeyboard.layout.rect import Rect

from .regions import rects
from .tiles import FORMAT

_FADING = 0.8
"""How much of the longest step is still expected after one that was shorter."""
_APART = 16
"""Pixels after which a cut no longer matters: Qt works on at most that many at a time."""
_LARGE = 0.15
"""From this share of an image on, the rest is put beside the new part instead of that into the old image."""
_REACH = 3.0
"""Device pixels by which smoothing may carry colour out of the area that a primitive is said to cover."""

Batch = Sequence[Primitive]
Fetch = Callable[[Rect], Iterator[Batch]]
"""The display list of an area in u, in batches; an empty one only gives the time to look at the clock."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """Where a picture lies: its top left in device pixels from the map's origin, and its scale."""

    origin: QPoint
    scale: float
    background: str

    def area(self, part: QRect) -> Rect:
        """What a part of the picture shows, in u, with what smoothing may bring in from beyond."""
        x, y = part.x() + self.origin.x() - _REACH, part.y() + self.origin.y() - _REACH
        width, height = part.width() + 2 * _REACH, part.height() + 2 * _REACH
        return Rect(x / self.scale, y / self.scale, width / self.scale, height / self.scale)


class Job:
    """Draws an image, or a part of it, anew. ``work`` until it returns True, then ``put``."""

    def __init__(self, image: QImage, part: QRect, sheet: Sheet, fetch: Fetch) -> None:
        self.image = image
        self._drawn = self.part = part
        self._sheet, self._fetch = sheet, fetch
        self._left: Iterator[Batch] | None = None
        self._step = 0.0
        """How long the next batch may take, in s, after what the last ones took."""
        self.bare: QRect | None = None
        """What of the image is left for another job, if anything."""

    def work(self, until: float) -> bool:
        """Draw until it is done or the clock (``perf_counter``) would pass ``until``; whether it is done.

        At least one batch is drawn.
        """
        painter = QPainter(self.image)
        try:
            done = self._work(painter, until)
        finally:
            painter.end()
        return done

    def _work(self, painter: QPainter, until: float) -> bool:
        painter.setClipRect(self._drawn)
        if self._left is None:
            painter.fillRect(self._drawn, colour(self._sheet.background))
            self._left = self._fetch(self._sheet.area(self._drawn))
        painter.translate(-self._sheet.origin)
        painter.scale(self._sheet.scale, self._sheet.scale)
        with hurried():
            return self._draw(painter, until)

    def put(self) -> QImage:
        """The image, with what was drawn in place."""
        return self.image

    def _draw(self, painter: QPainter, until: float) -> bool:
        assert self._left is not None
        before = perf_counter()
        for primitives in self._left:
            if primitives:
                paint(painter, primitives)
            now = perf_counter()
            self._step = max(now - before, self._step * _FADING)
            if now + self._step >= until:
                return False
            before = now
        return True


class Part(Job):
    """Draws a part of an image so that its pixels are those that a drawing of the whole would give.

    Qt may round a pixel otherwise when a span is cut off beside it or an image begins elsewhere. So the
    image is as large as the whole, and a little more than the part is drawn to either side.
    """

    def __init__(self, image: QImage, part: QRect, sheet: Sheet, fetch: Fetch) -> None:
        super().__init__(image, part, sheet, fetch)
        self._drawn = part.adjusted(-_APART, 0, _APART, 0) & image.rect()


class Strip(Part):
    """Begins an image with a strip along one of its edges."""

    def __init__(self, image: QImage, part: QRect, sheet: Sheet, fetch: Fetch) -> None:
        super().__init__(image, part, sheet, fetch)
        self.bare = (QRegion(image.rect()) - part).boundingRect()


class Patch(Part):
    """Mends a part of an ``old`` image without touching the rest; that one shows meanwhile.

    Once it is put, only one of the two images is needed: the other may be drawn on again.
    """

    def __init__(self, image: QImage, old: QImage, part: QRect, sheet: Sheet, fetch: Fetch) -> None:
        super().__init__(image, part, sheet, fetch)
        self._whole = old

    def work(self, until: float) -> bool:
        done = super().work(until)
        if done and self._is_large:
            self._fill_up()
        return done

    def put(self) -> QImage:
        if self._is_large:
            self._whole = self.image
            return self.image
        painter = QPainter(self._whole)
        painter.drawImage(self.part.topLeft(), self.image, self.part)
        painter.end()
        self.image = self._whole
        return self.image

    @property
    def _is_large(self) -> bool:
        """Whether the new image takes the place of the old one, so that many are put at once for nothing."""
        return self.part.width() * self.part.height() > _LARGE * self.image.width() * self.image.height()

    def _fill_up(self) -> None:
        """Take over the rest from the old image."""
        painter = QPainter(self.image)
        for rest in rects(QRegion(self.image.rect()) - self.part):
            painter.drawImage(rest.topLeft(), self._whole, rest)
        painter.end()


def blank(width: int, height: int) -> QImage:
    """An image to draw on, of the cheapest kind to put on a screen."""
    return QImage(width, height, FORMAT)


def batches(primitives: Iterable[Primitive]) -> Iterator[Batch]:
    """A display list one by one: a look at the clock costs nothing beside a note that has yet to be set."""
    return ((primitive,) for primitive in primitives)
