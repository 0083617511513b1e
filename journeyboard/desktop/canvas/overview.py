"""The whole map as one picture: it shows wherever a sharp tile is still missing."""

from collections.abc import Callable, Iterator, Sequence
from time import perf_counter

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QPainter

from journeyboard.layout.rect import Rect

from .job import Batch, Job, Sheet, blank
from .tiles import pixels_of, together

LONGEST_SIDE = 2048
_BANDS = 12
_SHARPEST = 1.0
"""Device pixels per u that are never exceeded, however small the map."""


class Overview:
    """An image of an area of the map (u), drawn in bands."""

    def __init__(
        self, fetch: Callable[[Rect, float], Iterator[Batch]], background: Callable[[], str]
    ) -> None:
        self._fetch, self._background = fetch, background
        self._area = Rect(0, 0, 1, 1)
        self._scale = 1.0
        self._bands: list[QRect] = []
        self._job: tuple[QRect, Job] | None = None
        self.image = blank(1, 1)

    @property
    def busy(self) -> bool:
        return bool(self._bands)

    @property
    def scale(self) -> float:
        """Device pixels per u."""
        return self._scale

    def cover(self, area: Rect) -> None:
        """Start anew for an area of the map."""
        self._area = area
        self._scale = min(LONGEST_SIDE / max(area.width, area.height, 1), _SHARPEST)
        width, height = (max(1, round(side * self._scale)) for side in (area.width, area.height))
        self.image = blank(width, height)
        self.image.fill(self._background())
        step = max(1, -(-height // _BANDS))
        self._bands = [QRect(0, top, width, min(step, height - top)) for top in range(0, height, step)]
        self._job = None

    def invalidate(self, areas: Sequence[Rect]) -> None:
        """Draw these areas (u) anew, when there is time."""
        self._job = None
        for area in together(areas):
            part = pixels_of(area, self._scale).translated(-self._origin) & self.image.rect()
            if not part.isEmpty() and part not in self._bands:
                self._bands.append(part)

    def work(self, budget_ms: float) -> bool:
        """Draw for about ``budget_ms``; whether anything was finished."""
        until = perf_counter() + budget_ms / 1000
        finished = False
        while self._bands and perf_counter() < until:
            if not self._current().work(until):
                break
            self._bands.pop(0)
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
        band = self._bands[0]
        if self._job is None or self._job[0] != band:
            sheet = Sheet(self._origin, self._scale, self._background())
            self._job = band, Job(self.image, band, sheet, lambda area: self._fetch(area, self._scale))
        return self._job[1]
