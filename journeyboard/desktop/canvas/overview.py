"""The whole map as one picture: it shows wherever a sharp tile is still missing."""

from collections.abc import Callable, Iterator, Sequence
from math import ceil, floor, inf
from time import perf_counter

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QPainter

from journeyboard.export.painter import colour
from journeyboard.layout.rect import Rect

from .job import Batch, Job, Sheet, blank
from .tiles import pixels_of, together

LONGEST_SIDE = 2048
_WIDE, _HIGH = 512, 64
"""Pixels of a patch: few enough notes in each to be gathered in a millisecond or two."""
_SHARPEST = 1.0
"""Device pixels per u that are never exceeded, however small the map."""


class Overview:
    """An image of an area of the map (u), drawn in patches."""

    def __init__(
        self, fetch: Callable[[Rect, float], Iterator[Batch]], background: Callable[[], str]
    ) -> None:
        self._fetch, self._background = fetch, background
        self._area = Rect(0, 0, 1, 1)
        self._scale = 1.0
        self._patches: list[QRect] = []
        self._owed: list[Rect] = []
        """Areas (u) that are to be drawn anew and not yet in patches: sorting them in has time too."""
        self._job: tuple[QRect, Job] | None = None
        self._coming: Iterator[None] | None = None
        self.image = blank(1, 1)

    @property
    def busy(self) -> bool:
        return self._coming is not None or bool(self._patches or self._owed)

    @property
    def scale(self) -> float:
        """Device pixels per u."""
        return self._scale

    def pixels(self, scale: float) -> QRect:
        """What it reaches, in whole device pixels from the map's origin at ``scale`` of them per u."""
        left, top = ceil(self._area.x * scale), ceil(self._area.y * scale)
        return QRect(
            left, top, floor(self._area.right * scale) - left, floor(self._area.bottom * scale) - top
        )

    def cover(self, area: Rect) -> None:
        """Start anew for an area of the map; what was there before stands in, scaled, until it is drawn."""
        self._coming = self._covering(area)
        self._come(inf)

    def cover_later(self, area: Rect) -> None:
        """Start anew for an area of the map when there is time; what is there shows until then."""
        self._coming = self._covering(area)

    def _come(self, until: float) -> bool:
        """Go on with an image for another area; whether it is there."""
        for _ in self._coming or ():
            if perf_counter() >= until:
                return False
        self._coming = None
        return True

    def _covering(self, area: Rect) -> Iterator[None]:
        """Make room for another area, strip by strip: new memory is slow at first."""
        scale = min(LONGEST_SIDE / max(area.width, area.height, 1), _SHARPEST)
        image = blank(*(max(1, round(side * scale)) for side in (area.width, area.height)))
        old, left, top = self._area, round(area.x * scale), round(area.y * scale)
        before = QRectF(old.x * scale - left, old.y * scale - top, old.width * scale, old.height * scale)
        for strip in range(0, image.height(), _HIGH):
            painter = QPainter(image)
            painter.setClipRect(0, strip, image.width(), _HIGH)
            painter.fillRect(image.rect(), colour(self._background()))
            painter.drawImage(before, self.image)
            painter.end()
            yield
        self._area, self._scale, self.image = area, scale, image
        self._patches, self._owed, self._job = self._split(image.rect()), [], None

    def invalidate(self, areas: Sequence[Rect]) -> None:
        """Draw these areas (u) anew, when there is time."""
        self._job = None
        self._owed = together([*self._owed, *areas])

    def _sort_in(self) -> None:
        owed, self._owed = self._owed, []
        for area in owed:
            part = pixels_of(area, self._scale).translated(-self._origin) & self.image.rect()
            self._patches += [each for each in self._split(part) if each not in self._patches]

    def _split(self, part: QRect) -> list[QRect]:
        """A part of the picture in patches that are each quick to draw."""
        tops = range(part.top(), part.top() + part.height(), _HIGH)
        lefts = range(part.left(), part.left() + part.width(), _WIDE)
        return [part & QRect(left, top, _WIDE, _HIGH) for top in tops for left in lefts]

    def work(self, budget_ms: float) -> bool:
        """Draw for about ``budget_ms``; whether anything was finished."""
        until = perf_counter() + budget_ms / 1000
        finished = False
        if not self._come(until):
            return False
        self._sort_in()
        while self._patches and perf_counter() < until:
            if not self._current().work(until):
                break
            self._patches.pop(0)
            self._job = None
            finished = True
        return finished

    def show(self, painter: QPainter, target: QRect, scale: float) -> None:
        """Fill ``target``: device pixels from the map's origin, at ``scale`` of them per u."""
        ratio = self._scale / scale
        x, y = target.x() * ratio - self._origin.x(), target.y() * ratio - self._origin.y()
        source = QRectF(x, y, target.width() * ratio, target.height() * ratio)
        painter.drawImage(QRectF(target), self.image, source)

    @property
    def _origin(self) -> QPoint:
        return QPoint(round(self._area.x * self._scale), round(self._area.y * self._scale))

    def _current(self) -> Job:
        patch = self._patches[0]
        if self._job is None or self._job[0] != patch:
            sheet = Sheet(self._origin, self._scale, self._background())
            self._job = patch, Job(self.image, patch, sheet, lambda area: self._fetch(area, self._scale))
        return self._job[1]
