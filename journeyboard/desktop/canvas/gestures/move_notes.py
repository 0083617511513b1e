"""Carrying notes to another place, or copies of them."""

from collections.abc import Mapping

from PySide6.QtCore import Qt

from journeyboard.desktop.canvas.bench import Bench
from journeyboard.desktop.canvas.hits import Hit
from journeyboard.desktop.canvas.into_folded import into_folded
from journeyboard.desktop.canvas.landing import Cell, cell_under, landings
from journeyboard.desktop.canvas.parking import dropped_in, in_lot, over_strip
from journeyboard.desktop.canvas.pointer import Modifier, Pointer
from journeyboard.desktop.canvas.refusing import has_locks, is_refused
from journeyboard.desktop.canvas.shaking import shake
from journeyboard.desktop.canvas.snapping import CATCH_PX, Step, along, caught, main_axis, neighbours
from journeyboard.desktop.canvas.spans import covered
from journeyboard.desktop.canvas.unfolding import Unfolding
from journeyboard.edit.copying import duplicate
from journeyboard.edit.depth import to_front
from journeyboard.edit.locks import loose
from journeyboard.edit.notes import Placement, place
from journeyboard.edit.wording import counted
from journeyboard.layout.rect import Rect, around
from journeyboard.model import Id, Note

from .gesture import Gesture

_LEAST_ZOOM = 0.4
"""Farther away than this a note must come as near in u, or everything would catch."""


class MoveNotes(Gesture):
    """A press selects, a drag carries all that is selected, a release puts it into the cells below.

    Alt at the press carries copies. Shift keeps to one axis; Ctrl, or Alt pressed later, places freely.
    """

    scrolls = True

    def __init__(self, bench: Bench, hit: Hit, at: Pointer) -> None:
        super().__init__(bench, hit, at)
        assert hit.id is not None
        self._note: Id = hit.id
        self._before = bench.desk.selection
        self._copies = self._alt_since_press = at.alt
        self._carried: dict[Id, Rect] = {}
        self._offset = (0.0, 0.0)
        self._near: tuple[object, list[Rect]] = (None, [])
        self._at = at
        self._unfolding = Unfolding(bench, lambda: self.move(self._at))
        self._press(at)

    def move(self, at: Pointer) -> None:
        if not self._carried and not (at.travelled(self.start) and self._lift()):
            return
        self._at = at
        self._alt_since_press = self._alt_since_press and at.alt
        step = self._step(at)
        self._offset = step.dx, step.dy
        self.bench.live.carry(*self._offset)
        marks = self.bench.marks
        marks.offset, marks.guides, marks.gaps = self._from_layout(), step.guides, step.gaps
        cell, self.scrolls = self._cell(), not over_strip(self.bench, at)
        marks.parking = cell is None or not self.scrolls
        marks.cell = None if cell is None or marks.parking else self._lit(cell)
        if marks.parking:
            marks.guides, marks.gaps = (), ()
        self._refuse()
        self._rest(cell)
        self.bench.repaint()

    def stop(self, at: Pointer) -> None:
        if not self._carried:
            self._click(at)
            return
        carried = {id: box.moved(*self._offset) for id, box in self._carried.items()}
        targets = self._targets(at, carried)
        covers, refused = self._covers(), self._is_refused(targets)
        self._finish()
        if refused:
            self.bench.desk.select(self._before | {self._note})
        elif self._copies:
            self._commit_copies(targets)
        else:
            self._commit(targets, covers)

    def cancel(self) -> None:
        self._finish()
        self.bench.desk.select(self._before)

    def _from_layout(self) -> tuple[float, float]:
        """How far what is carried is from its place on the map, which moves when a lane above it opens."""
        here, there = self._lead.moved(*self._offset), self.bench.scene.layout.box(self._lead_id)
        return here.x - there.x, here.y - there.y

    def _rest(self, cell: Cell | None) -> None:
        """A folded lane opens when the hand, or the middle of the note in it, stays over it."""
        rows = self.bench.scene.layout.cell_at(self._at.x, self._at.y)[1], cell[1] if cell else None
        self._unfolding.rest(() if self.bench.marks.parking else rows)

    def _refuse(self) -> None:
        """Show over a locked lane that it takes no notes."""
        lead = {self._note: self._lead.moved(*self._offset)} if self._note in self._carried else {}
        locks = not self.bench.marks.parking and has_locks(self.bench.scene.contents)
        refused = locks and self._is_refused(landings(self.bench.scene.layout, lead))
        self.cursor = Qt.CursorShape.ForbiddenCursor if refused else Qt.CursorShape.ClosedHandCursor
        if refused:
            self.bench.marks.cell = None

    def _is_refused(self, targets: Mapping[Id, Placement]) -> bool:
        return is_refused(self.bench.scene.contents, targets, copies=self._copies)

    def _targets(self, at: Pointer, carried: Mapping[Id, Rect]) -> Mapping[Id, Placement]:
        """Where carried notes come to lie: in cells, away from the sheet in the parking lot."""
        layout = self.bench.scene.layout
        if over_strip(self.bench, at):
            return in_lot(layout, carried)
        targets = landings(layout, carried)
        off = {id: carried[id] for id, to in targets.items() if to.stage_id is None}
        return {**into_folded(self.bench, targets, copies=self._copies), **dropped_in(layout, off)}

    def _press(self, at: Pointer) -> None:
        if at.adds:
            self.bench.desk.select(self._before | {self._note})
        elif self._note not in self._before:
            self.bench.desk.select([self._note])

    def _click(self, at: Pointer) -> None:
        if not (at.adds or self.start.adds):
            self.bench.desk.select([self._note])
        elif self._note in self._before:
            self.bench.desk.select(self._before - {self._note})

    def _lift(self) -> bool:
        """Take what is selected and not locked; whether there is anything."""
        layout, notes = self.bench.scene.layout, self.bench.scene.contents.of(Note)
        chosen = self.bench.selected.notes
        movable = loose(self.bench.desk.store, (notes[id] for id in chosen))
        ids = chosen if self._copies else [note.id for note in movable]
        self._carried = layout.boxes(ids)
        if ids:
            self.cursor = Qt.CursorShape.ClosedHandCursor
            self.bench.marks.hover = None
            self.bench.live.lift(ids, keep=self._copies)
        elif self.cursor is None:
            self.cursor = Qt.CursorShape.ForbiddenCursor
            shake(self.bench, self._note)
        return bool(ids)

    @property
    def _lead(self) -> Rect:
        """The box of the note that the hand holds; it is the one that snaps."""
        return self._carried[self._lead_id]

    @property
    def _lead_id(self) -> Id:
        return self._note if self._note in self._carried else next(iter(self._carried))

    def _step(self, at: Pointer) -> Step:
        step = Step(at.x - self.start.x, at.y - self.start.y)
        axis = main_axis(step) if at.modifiers & Modifier.ShiftModifier else None
        step = along(step, axis)
        return step if self._is_free(at) else along(self._caught(step), axis)

    def _is_free(self, at: Pointer) -> bool:
        """Whether nothing catches. Alt held since the press means a copy; pressed later, or Ctrl, free."""
        alt = at.alt and not self._alt_since_press
        return alt or bool(at.modifiers & Modifier.ControlModifier) or not self.bench.desk.snap

    def _caught(self, step: Step) -> Step:
        bench = self.bench
        layout, viewport = bench.scene.layout, bench.viewport
        reach = CATCH_PX / max(viewport.camera.zoom, _LEAST_ZOOM)
        return caught(layout, self._lead, step, self._neighbours(step), reach)

    def _neighbours(self, step: Step) -> list[Rect]:
        """What to be in line with; looked up again only when the hand comes to another cell."""
        layout, viewport = self.bench.scene.layout, self.bench.viewport
        box = self._lead.moved(step.dx, step.dy)
        key = cell_under(layout, box), viewport.camera
        if self._near[0] != key:
            self._near = key, neighbours(layout, box, viewport.visible, self._carried)
        return self._near[1]

    def _cell(self) -> Cell | None:
        """Where the note in the hand would lie; None: it would be parked."""
        return cell_under(self.bench.scene.layout, self._lead.moved(*self._offset))

    def _lit(self, cell: Cell) -> Rect | None:
        """What is highlighted: the cell, or all cells, that the note in the hand would lie in."""
        note = self.bench.scene.contents.of(Note).get(self._note)
        if note is not None and note.spans:
            return covered(self.bench.scene.layout, self._lead.moved(*self._offset))
        return Rect(cell[0].x, cell[1].y, cell[0].width, cell[1].height)

    def _finish(self) -> None:
        self._carried = {}
        marks = self.bench.marks
        marks.offset, marks.cell, marks.guides, marks.gaps = (0.0, 0.0), None, (), ()
        marks.parking = False
        self.bench.live.drop()
        self._unfolding.fold()
        self.bench.repaint()

    def _covers(self) -> bool:
        """Whether a carried note lies over one that stays: it must not vanish behind it."""
        layout, carried = self.bench.scene.layout, self._carried
        whole = around(carried.values())
        if whole is None or all(id in carried for id in layout.notes_near(whole.moved(*self._offset))):
            return False
        under = (layout.notes_near(box.moved(*self._offset)) for box in self._carried.values())
        return any(id not in self._carried for ids in under for id in ids)

    def _commit(self, targets: Mapping[Id, Placement], covers: bool) -> None:
        store = self.bench.desk.store
        with store.change(counted("Move", targets)):
            self._unfolding.keep(targets)
            place(store, targets)
            if covers:
                to_front(store, targets)

    def _commit_copies(self, targets: Mapping[Id, Placement]) -> None:
        store = self.bench.desk.store
        with store.change(counted("Duplicate", targets)):
            self._unfolding.keep(targets)
            copies = duplicate(store, targets, 0, 0)
            place(store, dict(zip(copies, targets.values(), strict=True)))
        self.bench.desk.select(copies)
