"""Draws missing tiles in slices of a few milliseconds, so that no frame ever waits for them.

What a change makes of the tiles in view appears all at once, when the last of it is drawn. So every frame
shows the map either before the change or after it, never some of both.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain
from time import perf_counter

from PySide6.QtCore import QRect

from journeyboard.layout.rect import Rect

from .job import Batch, Job, Patch, Sheet, Strip
from .tiles import EVERYWHERE, WHOLE, Key, Layer, TileCache, strip

SLICE_MS = 2.0
_TO_BEGIN_S = 0.0006
"""What it takes to begin a tile: memory, its ground, and finding out what lies there."""
_FRAME_S = 0.03
"""Tiles appear together at most so often: to show each by itself takes a tenth as long as to draw it."""
_REACH = 8.0
"""Device pixels around a tile from which something may show in it."""

Artist = Callable[[Key, Rect], Iterator[Batch]]
"""The display list, in batches, of what lies in an area (u) of a tile."""


class Renderer:
    """Fills the cache with what was asked for, the first asked for first."""

    def __init__(self, cache: TileCache, artist: Artist, background: Callable[[Layer], str]) -> None:
        self._cache, self._artist, self._background = cache, artist, background
        self._wanted: deque[Key] = deque()
        self._spare: deque[Key] = deque()
        self._later: Iterable[Key] | None = None
        """What may be spare, until there is time to find out what of it is there."""
        self._job: tuple[Key, Job] | None = None
        self._done: dict[Key, Job] = {}
        self._put_at = 0.0
        self._parts: Mapping[Key, QRect] = {}
        self._piecemeal = False
        self.behind = False
        """Whether the tiles in view are still as they were before a change."""

    @property
    def busy(self) -> bool:
        return bool(self._wanted or self._spare or self._later is not None or self.behind)

    @property
    def urgent(self) -> bool:
        """Whether something is missing that is in view."""
        return bool(self._wanted)

    def want(self, parts: Mapping[Key, QRect], spare: Iterable[Key] = (), *, piecemeal: bool = False) -> None:
        """Draw these tiles, of which some parts are in view, unless they are there already.

        ``spare`` ones, and with ``piecemeal`` what is not in view of the others, come when there is nothing
        else to do. What was wanted before is forgotten.
        """
        self._parts, self._piecemeal = parts, piecemeal
        self._wanted = deque(key for key, part in parts.items() if self._lacks(key, part))
        self._spare.clear()
        self._later = chain(parts, spare)
        self._done = {key: job for key, job in self._done.items() if key in parts}

    def restart(self, areas: Iterable[Rect] = (EVERYWHERE,)) -> None:
        """These areas (u) changed: a tile that is half drawn there is begun anew, any other goes on."""
        if self._job is not None and _touched(self._job[0], areas):
            self._job = None
        self._done = {key: job for key, job in self._done.items() if not _touched(key, areas)}

    def work(self, budget_ms: float = SLICE_MS, *, spare: bool = True) -> dict[Key, QRect]:
        """Draw for at most about ``budget_ms``; the tiles that look different now, and the part of each."""
        until = perf_counter() + budget_ms / 1000
        latest = until
        while (left := self._wanted or (spare and self._spared())) and perf_counter() < latest:
            key = left[0]
            job = self._job_for(key)
            if not job.work(until):
                break
            self._job = None
            self._done[left.popleft()] = job
            latest = until - _TO_BEGIN_S
        return {} if self._wanted and (self.behind or self._is_early()) else self._put()

    def _spared(self) -> deque[Key]:
        if self._later is not None:
            found = dict.fromkeys(chain(self._spare, self._later))
            self._spare = deque(key for key in found if self._lacks(key, WHOLE))
            self._later = None
        return self._spare

    def _is_early(self) -> bool:
        return perf_counter() - self._put_at < _FRAME_S

    def _put(self) -> dict[Key, QRect]:
        """Let all that is drawn appear."""
        done, self._done, self.behind = self._done, {}, False
        self._put_at = perf_counter() if done else self._put_at
        for key, job in done.items():
            self._cache.put(key, job.put(), job.bare)
            if job.bare is not None and key in self._parts:
                (self._wanted if self._lacks(key, self._parts[key]) else self._spare).appendleft(key)
        return {key: job.part for key, job in done.items()}

    def _lacks(self, key: Key, part: QRect) -> bool:
        tile = self._cache.get(key)
        return key not in self._done and (tile is None or tile.lacks(part))

    def _job_for(self, key: Key) -> Job:
        if self._job is None or self._job[0] != key:
            self._job = key, self._new_job(key)
        return self._job[1]

    def _new_job(self, key: Key) -> Job:
        tile, image = self._cache.get(key), self._cache.blank()
        sheet = Sheet(key.pixels.topLeft(), key.scale, self._background(key.layer))
        if tile is not None and tile.stale is not None:
            return Patch(image, tile.image, tile.stale, sheet, lambda area: self._artist(key, area))
        part = strip(self._parts[key]) if self._piecemeal and key in self._parts else WHOLE
        begin = Job if part == WHOLE else Strip
        return begin(image, part, sheet, lambda area: self._artist(key, area))


def _touched(key: Key, areas: Iterable[Rect]) -> bool:
    reach = key.area.inflated(_REACH / key.scale)
    return any(reach.intersects(area) for area in areas)
