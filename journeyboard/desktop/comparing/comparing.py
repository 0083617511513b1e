"""The comparison that is shown: found anew after every edit, gone through change by change.

Editing goes on being possible: a map is compared so that it can be put right, and what is put right has to
disappear from the list. What it is compared with cannot be changed by it.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from journeyboard.drawing.spotlight import Spotlight
from journeyboard.insight.compare import Comparison, NoteChange
from journeyboard.model import Id, JourneyMap

if TYPE_CHECKING:
    from journeyboard.desktop.desk import Desk
    from journeyboard.layout.changes import Before, Changes
    from journeyboard.model import Contents

SETTLE_MS = 300
"""After an edit it is compared anew when nothing more has changed for this long."""


class Comparing(QObject):
    """What the map on the desk is compared with; the rest of the notes is dimmed meanwhile."""

    changed = Signal()
    """Something else is compared, other things differ, another change is looked at, or it is over."""
    copied = Signal()
    """What differs is on the clipboard."""

    def __init__(self, desk: "Desk", until: str = "") -> None:
        super().__init__(desk)
        self._desk = desk
        self.until = until
        """Which moment lies on the desk; empty when that is now."""
        self._old: tuple[Contents, Id] | None = None
        self._light: Spotlight | None = None
        self.title = ""
        self.before: Before | None = None
        self.steps: tuple[NoteChange, ...] = ()
        """The changed notes as the map is read."""
        self.at: int | None = None
        """The number, from 0, of the step that is looked at."""
        self._wait = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._wait.timeout.connect(self._renew)
        desk.changed.connect(lambda _: self._wait.start() if self._old else None)
        desk.spotlight_changed.connect(self._shine_again)
        desk.selection_changed.connect(self._follow_selection)
        desk.map_changed.connect(self.close)

    @property
    def is_open(self) -> bool:
        return self._old is not None

    @property
    def is_another_map(self) -> bool:
        """Whether it is compared with a map of its own, such as its twin, not with an earlier state."""
        return self._old is not None and self._old[1] != self._desk.map_id

    @property
    def found(self) -> Comparison:
        """What differs; nothing when nothing is compared."""
        return self.before.found if self.before else Comparison()

    def open(self, old: "Contents", old_map: Id, title: str) -> None:
        """Compare with a map, in place of what was compared before."""
        self._old, self.title, self.at = (old, old_map), title, None
        self._renew()

    def close(self) -> None:
        """Show the map as it is, and nothing of what it was."""
        if self._old is None:
            return
        self._wait.stop()
        self._old, self.before, self.steps, self.at = None, None, (), None
        self._mark(None)
        if self._light is not None and self._desk.spotlight is self._light:
            self._light = None
            self._desk.set_spotlight(None)
        self._light = None
        self.changed.emit()

    def finish(self) -> None:
        """Let ``found`` be up to date now."""
        if self._wait.isActive():
            self._wait.stop()
            self._renew()

    def step(self, by: int) -> None:
        """Show the next change (``by`` 1) or the one before (-1), round and round."""
        self.finish()
        if self.steps:
            start = (-1 if by > 0 else 0) if self.at is None else self.at
            self.reveal(self.steps[(start + by) % len(self.steps)])

    def reveal(self, change: NoteChange) -> None:
        """Bring a changed note, or the ghost of a removed one, into view."""
        self.at = next((at for at, each in enumerate(self.steps) if each == change), None)
        if change.after:
            self._point_at(None)
            self._desk.reveal(change.after.id)
        elif change.before:
            self._desk.select(())
            self._point_at(change.before.id)
        self.changed.emit()

    def reveal_id(self, id: Id) -> None:
        """Show a record by its id: of the map, or of what it was when it is gone."""
        wanted = (each for each in self.steps if (each.after or each.before).id == id)  # type: ignore[union-attr]  # one is there
        change = next(wanted, None)
        if change:
            self.reveal(change)
        else:
            self._desk.reveal(id)

    def _renew(self) -> None:
        from journeyboard.insight.compare import compare
        from journeyboard.layout.changes import Before, Changes

        board = self._desk.board
        if self._old is None or board is None:
            return
        old, old_map = self._old
        if old_map not in old.of(JourneyMap):
            self.close()
            return
        current = self.steps[self.at] if self.at is not None else None
        self.before = Before(compare(old, old_map, self._desk.store, self._desk.map_id), old, old_map)
        changes = Changes(board.bench.scene.layout, self.before)
        self.steps = changes.in_reading_order()
        self.at = next((at for at, each in enumerate(self.steps) if each == current), None)
        self._mark(changes)
        self._shine()
        self.changed.emit()

    def _mark(self, changes: "Changes | None") -> None:
        board = self._desk.board
        if board:
            board.painting.show(board.bench.scene.mark(changes))
            board.update()

    def _shine(self) -> None:
        """Dim what is as it was, unless that is all, or something else is being looked for."""
        if self._desk.spotlight in (None, self._light):
            lit = Spotlight.on(each.after.id for each in self.steps if each.after)
            self._light = lit if self.steps else None
            self._desk.set_spotlight(self._light)

    def _shine_again(self) -> None:
        if self.steps and self._desk.spotlight is None:
            self._shine()

    def _point_at(self, ghost: Id | None) -> None:
        board = self._desk.board
        changes = board.bench.scene.changes if board else None
        if board is None or changes is None or changes.current == ghost:
            return
        seen = [id for id in (changes.current, ghost) if id is not None]
        changes.current = ghost
        board.painting.show([changes.ghost_box(id).inflated(8) for id in seen])
        if ghost is not None:
            board.travel.to_area(changes.ghost_box(ghost))

    def _follow_selection(self) -> None:
        """Whoever selects a changed note by hand goes on from there."""
        selection = self._desk.selection
        if self._old is None or len(selection) != 1:
            return
        (id,) = selection
        at = next((at for at, each in enumerate(self.steps) if each.after and each.after.id == id), None)
        if at is not None and at != self.at:
            self._point_at(None)
            self.at = at
            self.changed.emit()
