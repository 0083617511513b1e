"""Carrying notes to another place, or copies of them."""

from collections.abc import Mapping

from PySide6.QtCore import Qt

from journeyboard.desktop.canvas.bench import Bench
from journeyboard.desktop.canvas.hits import Hit
from journeyboard.desktop.canvas.landing import cell_under, landing, snapped
from journeyboard.desktop.canvas.pointer import Pointer
from journeyboard.edit.copying import duplicate
from journeyboard.edit.notes import Placement, place
from journeyboard.edit.wording import counted
from journeyboard.layout.rect import Rect
from journeyboard.model import Id, Note

from .gesture import Gesture


class MoveNotes(Gesture):
    """A press selects, a drag carries all that is selected, a release puts it into the cells below."""

    scrolls = True

    def __init__(self, bench: Bench, hit: Hit, at: Pointer) -> None:
        super().__init__(bench, hit, at)
        assert hit.id is not None
        self._note: Id = hit.id
        self._before = bench.desk.selection
        self._copies = at.alt
        self._carried: dict[Id, Rect] = {}
        self._offset = (0.0, 0.0)
        self._press(at)

    def move(self, at: Pointer) -> None:
        if not self._carried and not (at.travelled(self.start) and self._lift()):
            return
        self._offset = self._step(at)
        self.bench.live.carry(*self._offset)
        self.bench.marks.offset = self._offset
        self.bench.marks.cell = self._cell()
        self.bench.repaint()

    def stop(self, at: Pointer) -> None:
        if not self._carried:
            self._click(at)
            return
        targets = {id: self._target(box) for id, box in self._carried.items()}
        self._finish()
        self._commit(targets)

    def cancel(self) -> None:
        self._finish()
        self.bench.desk.select(self._before)

    def _press(self, at: Pointer) -> None:
        if at.adds and self._note in self._before:
            self.bench.desk.select(self._before - {self._note})
        elif at.adds:
            self.bench.desk.select(self._before | {self._note})
        elif self._note not in self._before:
            self.bench.desk.select([self._note])

    def _click(self, at: Pointer) -> None:
        if not at.adds:
            self.bench.desk.select([self._note])

    def _lift(self) -> bool:
        """Take what is selected and not locked; whether there is anything."""
        layout, notes = self.bench.scene.layout, self.bench.scene.contents.of(Note)
        ids = [id for id in self.bench.selected_notes() if self._copies or not notes[id].locked]
        self._carried = {id: layout.box(id) for id in ids}
        if ids:
            self.cursor = Qt.CursorShape.ClosedHandCursor
            self.bench.marks.hover = None
            self.bench.live.lift(ids, keep=self._copies)
        return bool(ids)

    @property
    def _lead(self) -> Rect:
        """The box of the note that the hand holds; it is the one that snaps."""
        return self._carried.get(self._note) or next(iter(self._carried.values()))

    def _step(self, at: Pointer) -> tuple[float, float]:
        dx, dy = at.x - self.start.x, at.y - self.start.y
        free = at.alt and not self._copies
        if free or not self.bench.desk.snap:
            return dx, dy
        target = landing(self.bench.scene.layout, self._lead.moved(dx, dy))
        origin = self._origin(target)
        x, y = self._lead.x + dx - origin[0], self._lead.y + dy - origin[1]
        return snapped(x) + origin[0] - self._lead.x, snapped(y) + origin[1] - self._lead.y

    def _origin(self, target: Placement) -> tuple[float, float]:
        if target.stage_id is None or target.lane_id is None:
            return 0.0, 0.0
        return self.bench.scene.layout.cell_rect(target.stage_id, target.lane_id)[:2]

    def _cell(self) -> Rect | None:
        cell = cell_under(self.bench.scene.layout, self._lead.moved(*self._offset))
        return Rect(cell[0].x, cell[1].y, cell[0].width, cell[1].height) if cell else None

    def _target(self, box: Rect) -> Placement:
        return landing(self.bench.scene.layout, box.moved(*self._offset))

    def _finish(self) -> None:
        self._carried = {}
        self.bench.marks.offset, self.bench.marks.cell = (0.0, 0.0), None
        self.bench.live.drop()
        self.bench.repaint()

    def _commit(self, targets: Mapping[Id, Placement]) -> None:
        store = self.bench.desk.store
        if not self._copies:
            place(store, targets)
            return
        with store.change(counted("Duplicate", targets)):
            copies = duplicate(store, targets, 0, 0)
            place(store, dict(zip(copies, targets.values(), strict=True)))
        self.bench.desk.select(copies)
