"""The second press of a double click: a drag if the hand moves on with it, else what a double click means."""

from collections.abc import Callable

from journeyboard.desktop.canvas.bench import Bench
from journeyboard.desktop.canvas.hits import Hit
from journeyboard.desktop.canvas.pointer import Pointer

from .gesture import Gesture
from .table import begun


class Twice(Gesture):
    """Who clicks a note and drags it at once means to move it, not to write on it."""

    def __init__(self, bench: Bench, hit: Hit, at: Pointer, meant: Callable[[Pointer], None]) -> None:
        super().__init__(bench, hit, at)
        self._meant = meant
        self._drag: Gesture | None = None

    def move(self, at: Pointer) -> None:
        if self._drag is None and at.travelled(self.start):
            self._drag = begun(self.bench, self.hit, self.start)
        if self._drag is not None:
            self._drag.move(at)
            self.cursor, self.scrolls = self._drag.cursor, self._drag.scrolls
            self.scroll_axis = self._drag.scroll_axis

    def stop(self, at: Pointer) -> None:
        if self._drag is not None:
            self._drag.stop(at)
        else:
            self._meant(self.start)

    def cancel(self) -> None:
        if self._drag is not None:
            self._drag.cancel()
