"""While a zoom rests for a moment, what is in view is made ready: set in type, but not drawn yet.

Where the zoom goes on, nothing is lost: a note is set alike at every scale that shows its text.
"""

from collections.abc import Iterator
from time import perf_counter

from journeyboard.export.painter import prepare

from .bench import Bench
from .job import Batch
from .pace import Pace
from .renderer import SLICE_MS

PAUSE_MS = 20
"""A zoom that has not gone on for so long may be over."""


class Readying:
    """Makes ready in slices what is in view, until it is told that the view or the map is another."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench
        self._left: Iterator[Batch] | None = None

    def forget(self) -> None:
        """Something else is in view."""
        self._left = None

    def work(self, pace: Pace, budget_ms: float = SLICE_MS) -> int | None:
        """Make ready for a slice, unless a step is due; the ms until the next slice, None: all is ready."""
        if wait := pace.overdue_ms():
            return wait
        until = perf_counter() + budget_ms / 1000
        scene, viewport = self._bench.scene, self._bench.viewport
        self._left = self._left or scene.cells(viewport.visible, viewport.camera.zoom)
        for batch in self._left:
            prepare(batch)
            if perf_counter() >= until:
                return 0
        return None
