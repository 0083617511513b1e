"""Selecting what a rectangle touches."""

from journeyboard.desktop.canvas.bench import Bench
from journeyboard.desktop.canvas.hits import Hit
from journeyboard.desktop.canvas.pointer import Pointer
from journeyboard.layout.rect import Rect
from journeyboard.model import Id

from .gesture import Gesture


class Marquee(Gesture):
    """A drag over empty ground. Shift or Ctrl adds, Alt takes away; a plain click lets all go."""

    scrolls = True

    def __init__(self, bench: Bench, hit: Hit, at: Pointer) -> None:
        super().__init__(bench, hit, at)
        self._before = bench.desk.selection
        keeps = at.adds or at.alt
        self._kept: frozenset[Id] = self._before if keeps else frozenset()
        self._takes_away = at.alt
        if not keeps:
            bench.desk.select(())

    def move(self, at: Pointer) -> None:
        if self.bench.marks.marquee is None and not at.travelled(self.start):
            return
        area = spanned(self.start, at)
        self.bench.marks.marquee = area
        found = set(self.bench.scene.layout.notes_in(area))
        self.bench.desk.select(self._kept - found if self._takes_away else self._kept | found)
        self.bench.repaint()

    def stop(self, at: Pointer) -> None:
        self.move(at)
        self._finish()

    def cancel(self) -> None:
        self.bench.desk.select(self._before)
        self._finish()

    def _finish(self) -> None:
        self.bench.marks.marquee = None
        self.bench.repaint()


def spanned(first: Pointer, second: Pointer) -> Rect:
    """The rectangle between two points of the map, in u."""
    x, y = min(first.x, second.x), min(first.y, second.y)
    return Rect(x, y, max(abs(first.x - second.x), 1e-6), max(abs(first.y - second.y), 1e-6))
