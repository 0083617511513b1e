"""Pushing the map about."""

from PySide6.QtCore import Qt

from journeyboard.desktop.canvas.bench import Bench
from journeyboard.desktop.canvas.hits import Hit
from journeyboard.desktop.canvas.pointer import Pointer

from .gesture import Gesture


class Pan(Gesture):
    """The map follows the hand. A press that never travelled has not panned at all."""

    cursor = Qt.CursorShape.ClosedHandCursor

    def __init__(self, bench: Bench, hit: Hit, at: Pointer) -> None:
        super().__init__(bench, hit, at)
        self._last = at
        self._before = bench.viewport.camera
        self.travelled = False

    def move(self, at: Pointer) -> None:
        self.travelled = self.travelled or at.travelled(self.start)
        if self.travelled:
            self.bench.viewport.pan(at.px - self._last.px, at.py - self._last.py)
            self._last = at

    def stop(self, at: Pointer) -> None:
        self.move(at)

    def cancel(self) -> None:
        self.bench.viewport.look(self._before, resting=True)
