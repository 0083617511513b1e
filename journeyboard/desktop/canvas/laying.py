"""Very many notes in the hand above plain paper: put down as they look on it, each pixel written once.

What of the ground is not paper comes after that, and the notes above it again: rules, which are thin, and
all that is painted between the ground and the notes.
"""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QRegion

from journeyboard.layout.rect import Rect

from .bench import Bench
from .flock import Flock
from .layers import touched
from .live_links import ways_now
from .mosaic import Part, Place, part_of, put
from .picture import Picture, Slot
from .plain_ground import NOTHING, Plain, PlainGround
from .regions import rects
from .tiles import Layer
from .trimming import trimmed

_AROUND_PX = 24.0


class Laying:
    """Knows the ground from frame to frame."""

    def __init__(self, bench: Bench, picture: Picture) -> None:
        self._bench, self._picture = bench, picture
        self._ground = PlainGround()
        self._plain, self._origin = NOTHING, (0, 0)

    def where(self, slots: Sequence[Slot], seen: QRegion) -> QRegion:
        """Where ground and notes can be painted at once, of a part of the view in its device pixels."""
        flying = self._bench.live.flying
        slot = next((slot for slot in slots if slot.layer is Layer.BOARD), None)
        if flying is None or slot is None:
            return QRegion()
        paper, scale = flying[0].paper.rgb(), self._bench.viewport.scale
        self._plain = self._ground.below(self._picture.cache, slot, scale, paper)
        self._origin = slot.origin.x(), slot.origin.y()
        return (self._plain.region.translated(slot.origin) & seen) - self._between()

    def paint(self, painter: QPainter, where: QRegion) -> None:
        """Do so; the painter counts device pixels of the view."""
        if self._bench.live.flying is not None:
            flock, at = self._bench.live.flying
            for rect in rects(where):
                flock.lay(painter, at, part_of(rect))
            _rule(painter, self._plain, self._origin, flock, at)

    def _between(self) -> QRegion:
        """What is painted between the ground and the notes."""
        ratio, region = self._bench.viewport.ratio, QRegion()
        for rect in self._rects():
            whole = QRect(int(rect.x) - 1, int(rect.y) - 1, int(rect.width) + 3, int(rect.height) + 3)
            region += touched(whole, ratio)
        for beyond in rects(trimmed(self._bench)):
            region += touched(beyond, ratio)
        return region

    def _rects(self) -> Iterator[Rect]:
        at, cell = self._bench.viewport.camera.rect_to_view, self._bench.marks.cell
        if cell is not None:
            yield at(cell)
        yield from (at(way.bounds).inflated(_AROUND_PX) for _, way in ways_now(self._bench))


def _rule(painter: QPainter, plain: Plain, origin: Place, flock: Flock, at: Place) -> None:
    """The lines of the ground, and the notes above them; where two cross, the last is painted whole again."""
    for strips in (plain.columns, plain.rows):
        moved = [_moved(strip, origin) for strip in strips]
        for strip in moved:
            put(painter, lambda column, row: plain.squares.get((column, row)), origin, strip)
        flock.blend(painter, at, moved)


def _moved(part: Part, by: Place) -> Part:
    return part[0] + by[0], part[1] + by[1], part[2], part[3]
