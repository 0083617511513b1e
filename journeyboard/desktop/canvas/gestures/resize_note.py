"""Giving a note another size by one of its corners."""

from collections.abc import Callable

from PySide6.QtCore import Qt

from journeyboard.desktop.canvas.bench import Bench
from journeyboard.desktop.canvas.hits import Hit
from journeyboard.desktop.canvas.landing import GRID, snapped
from journeyboard.desktop.canvas.pointer import Pointer
from journeyboard.desktop.canvas.spans import home_of, spans_over
from journeyboard.edit.notes import resize
from journeyboard.layout.caption import height_at, picture_of
from journeyboard.layout.rect import Rect
from journeyboard.model import Note, changed
from journeyboard.model.note import NOTE_HEIGHT_MAX, NOTE_WIDTH_MAX

from .gesture import Gesture

Size = tuple[float, float]
SMALLEST = (64.0, 40.0)
LARGEST = (480.0, 320.0)
"""Width and height in u that hands can reach; design §5. A note that is beyond them keeps its size."""
_SPANNING = (NOTE_WIDTH_MAX, NOTE_HEIGHT_MAX)


class ResizeNote(Gesture):
    """The opposite corner stays where it is. The note shows its new size, with its text set anew, at once.

    Pulled well past the border of its cell, the note spans.
    """

    def __init__(self, bench: Bench, hit: Hit, at: Pointer) -> None:
        super().__init__(bench, hit, at)
        assert hit.id is not None
        self._note: Note = bench.scene.contents.of(Note)[hit.id]
        self._new = self._note
        self._cell = home_of(bench.scene.layout, self._note)
        forward = hit.corner in ("top-left", "bottom-right")
        self.cursor = Qt.CursorShape.SizeFDiagCursor if forward else Qt.CursorShape.SizeBDiagCursor

    def move(self, at: Pointer) -> None:
        box = self._box(at, _SPANNING)
        spans = spans_over(self.bench.scene.layout, self._note, self._cell, box)
        box = box if spans else self._box(at, LARGEST)
        new = changed(self._note, x=box.x, y=box.y, width=box.width, height=box.height, spans=spans)
        if new != self._new:
            self._new = new
            self.bench.show(self.bench.scene.show([new]))

    def stop(self, at: Pointer) -> None:
        self.move(at)
        self.cancel()
        new = self._new
        resize(self.bench.desk.store, new.id, new.x, new.y, new.width, new.height, spans=new.spans)

    def cancel(self) -> None:
        self.bench.show(self.bench.scene.unshow())

    def _box(self, at: Pointer, largest: Size) -> Rect:
        """The note's new box in its cell, no larger than that unless it was."""
        note, corner = self._note, self.hit.corner
        wide, high = zip(SMALLEST, largest, strict=True)
        grid = (lambda value: value) if at.alt or not self.bench.desk.snap else snapped
        layout = self.bench.scene.layout
        by, near = layout.along(at.x - self.start.x), ("left" in corner) != layout.rtl
        x, width = _side(note.x, note.width, by, near, wide, grid)
        y, height = _side(note.y, note.height, at.y - self.start.y, "top" in corner, high, grid)
        return self._shaped(Rect(x, y, width, height), note.y + note.height, "top" in corner)

    def _shaped(self, box: Rect, bottom: float, keeps_bottom: bool) -> Rect:
        """A note that shows a picture keeps the picture's shape: its width decides."""
        picture = picture_of(self._note, self.bench.scene.contents)
        if picture is None:
            return box
        height = height_at(self._note, picture, box.width)
        return box._replace(y=bottom - height if keeps_bottom else box.y, height=height)


def _side(
    start: float, length: float, by: float, near: bool, limits: Size, grid: Callable[[float], float]
) -> tuple[float, float]:
    """Where a side of the note begins, and its length, when one of its ends is pulled ``by`` u."""
    least, most = min(limits[0], length), max(limits[1], length)
    if near:
        edge = min(max(grid(start + by), start + length - most), start + length - least)
        edge = max(edge, min(start, GRID)) if start >= 0 else edge
        return edge, start + length - edge
    return start, min(max(grid(start + length + by) - start, least), most)
