"""Selecting without moving anything: all that a press may do on a map that is only read."""

from journeyboard.desktop.canvas.bench import Bench
from journeyboard.desktop.canvas.gestures.gesture import Gesture
from journeyboard.desktop.canvas.hits import Hit, Target
from journeyboard.desktop.canvas.pointer import Pointer


class Pick(Gesture):
    """Selects what is under the press."""

    def __init__(self, bench: Bench, hit: Hit, at: Pointer) -> None:
        super().__init__(bench, hit, at)
        self._before = bench.desk.selection
        found = frozenset() if hit.id is None else frozenset({hit.id})
        bench.desk.select(self._before ^ found if at.adds else found)

    def move(self, at: Pointer) -> None:
        """On a map that may be changed this would carry, size or lead something."""
        if self.hit.target is not Target.LINK and at.travelled(self.start):
            self.bench.only_read.tell()

    def stop(self, at: Pointer) -> None:
        pass

    def cancel(self) -> None:
        self.bench.desk.select(self._before)
