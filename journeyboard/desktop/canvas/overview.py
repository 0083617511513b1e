"""The whole map as one picture: it shows wherever a sharp tile is still missing."""

from collections.abc import Callable, Iterator, Sequence
from math import ceil, floor
from time import perf_counter

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF
from PySide6.QtGui import QImage, QPainter

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
        self._job: tuple[QRect, Job] | None = None
        self._next: Rect | None = None
        self.image = blank(1, 1)

    @property
    def busy(self) -> bool:
        return self._next is not None or bool(self._patches)

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
        before, self._area = (self._area, self.image), area
        self._scale = min(LONGEST_SIDE / max(area.width, area.height, 1), _SHARPEST)
        width, height = (max(1, round(side * self._scale)) for side in (area.width, area.height))
        self.image = blank(width, height)
        self.image.fill(self._background())
        self._carry_over(*before)
        self._patches = self._split(self.image.rect())
        self._job = self._next = None

    def cover_later(self, area: Rect) -> None:
        """Start anew for an area of the map when there is time; what is there shows until then."""
        self._next = area

    def _carry_over(self, area: Rect, image: QImage) -> None:
        scale = self._scale
        target = QRectF(area.x * scale, area.y * scale, area.width * scale, area.height * scale)
        painter = QPainter(self.image)
        painter.drawImage(target.translated(-QPointF(self._origin)), image)
        painter.end()

    def invalidate(self, areas: Sequence[Rect]) -> None:
        """Draw these areas (u) anew, when there is time."""
        self._job = None
        for area in together(areas):
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
        if self._next is not None:
            self.cover(self._next)
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
