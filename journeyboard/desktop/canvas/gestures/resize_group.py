"""Giving several notes another size together, by a corner of the box around them."""

from PySide6.QtCore import Qt

from journeyboard.desktop.canvas.bench import Bench
from journeyboard.desktop.canvas.hits import Hit
from journeyboard.desktop.canvas.landing import landings, snapped
from journeyboard.desktop.canvas.pointer import Pointer
from journeyboard.edit.locks import held
from journeyboard.edit.sizing import Shape, reshaped, resize_notes
from journeyboard.layout.rect import Rect, around
from journeyboard.model import Id, Note

from .gesture import Gesture
from .resize_note import LARGEST, SMALLEST

_SHOWN = 24
"""More notes than this are shown as one box while they are resized."""
_LEAST = 16.0


class ResizeGroup(Gesture):
    """The opposite corner stays; places and sizes grow by the same share. Shift keeps the proportions."""

    def __init__(self, bench: Bench, hit: Hit, at: Pointer) -> None:
        super().__init__(bench, hit, at)
        layout, notes = bench.scene.layout, bench.scene.contents.of(Note)
        loose = (id for id in bench.selected.notes if not held(bench.desk.store, notes[id]))
        self._boxes = {id: layout.box(id) for id in loose}
        self._whole = around(self._boxes.values()) or Rect(0, 0, 1, 1)
        self._new: dict[Id, Rect] = {}
        forward = hit.corner in ("top-left", "bottom-right")
        self.cursor = Qt.CursorShape.SizeFDiagCursor if forward else Qt.CursorShape.SizeBDiagCursor

    def move(self, at: Pointer) -> None:
        if not self._new and not at.travelled(self.start):
            return
        wide, high = self._shares(at)
        self._new = {id: self._scaled(box, wide, high) for id, box in self._boxes.items()}
        if len(self._new) <= _SHOWN:
            self._show()
        else:
            self.bench.marks.frame = around(self._new.values())
            self.bench.repaint()

    def stop(self, at: Pointer) -> None:
        self.move(at)
        new = self._new
        self.cancel()
        if new:
            resize_notes(self.bench.desk.store, self._shapes(new))

    def cancel(self) -> None:
        self._new = {}
        self.bench.marks.frame = None
        self.bench.show(self.bench.scene.unshow())
        self.bench.repaint()

    def _show(self) -> None:
        """Each note in its new size, its text set anew."""
        scene = self.bench.scene
        before = scene.unshow()
        notes, shapes = scene.contents.of(Note), self._shapes(self._new)
        after = scene.show([reshaped(notes[id], shape) for id, shape in shapes.items()])
        self.bench.show([*before, *after])

    def _shapes(self, boxes: dict[Id, Rect]) -> dict[Id, Shape]:
        places = landings(self.bench.scene.layout, boxes)
        return {id: Shape(places[id], box.width, box.height) for id, box in boxes.items()}

    def _shares(self, at: Pointer) -> tuple[float, float]:
        """How many times as wide and as high as they were."""
        whole, corner = self._whole, self.hit.corner
        free = at.alt or not self.bench.desk.snap
        dx, dy = at.x - self.start.x, at.y - self.start.y
        wide = whole.width + (-dx if "left" in corner else dx)
        high = whole.height + (-dy if "top" in corner else dy)
        if not free:
            wide, high = snapped(wide), snapped(high)
        shares = max(wide, _LEAST) / whole.width, max(high, _LEAST) / whole.height
        return (max(shares), max(shares)) if at.modifiers & Qt.KeyboardModifier.ShiftModifier else shares

    def _scaled(self, box: Rect, wide: float, high: float) -> Rect:
        whole, corner = self._whole, self.hit.corner
        width, height = _clamped(box.width, wide, 0), _clamped(box.height, high, 1)
        x, y = whole.x + (box.x - whole.x) * wide, whole.y + (box.y - whole.y) * high
        if "left" in corner:
            x = whole.right - (whole.right - box.right) * wide - width
        if "top" in corner:
            y = whole.bottom - (whole.bottom - box.bottom) * high - height
        return Rect(round(x), round(y), width, height)


def _clamped(length: float, share: float, axis: int) -> float:
    """A side's new length, no further than hands can reach; one beyond that already keeps it."""
    least, most = min(SMALLEST[axis], length), max(LARGEST[axis], length)
    return float(round(min(max(length * share, least), most)))
