"""Moving notes by arrow keys: a key that is held moves them on and on, and is one undo step when let go."""

from collections.abc import Mapping

from journeyboard.edit.locks import held
from journeyboard.edit.notes import Placement, place
from journeyboard.model import Id, Note, changed

from .bench import Bench
from .landing import landings
from .refusing import is_refused
from .shaking import shake


class Nudge:
    """The map shows where the notes are; the store hears of it when the key is let go."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench
        self._targets: Mapping[Id, Placement] = {}

    def by(self, dx: float, dy: float) -> None:
        """Move what is selected and not locked on by (dx, dy) u."""
        layout, notes = self._bench.scene.layout, self._bench.scene.contents.of(Note)
        ids = [id for id in self._bench.selected.notes if not held(self._bench.scene.contents, notes[id])]
        if not ids:
            shake(self._bench, self._bench.selected.notes[0])
            return
        targets = landings(layout, {id: layout.box(id).moved(dx, dy) for id in ids})
        if is_refused(self._bench.scene.contents, targets):
            return
        self._targets = targets
        moved = (
            changed(notes[id], stage_id=to.stage_id, lane_id=to.lane_id, x=to.x, y=to.y)
            for id, to in self._targets.items()
        )
        self._bench.show(self._bench.scene.show(list(moved)))

    def settle(self) -> None:
        """Make one change of it, if anything was moved."""
        targets = self._targets
        self.drop()
        if targets:
            place(self._bench.desk.store, targets)

    def drop(self) -> None:
        """Show what is committed again."""
        if self._targets:
            self._targets = {}
            self._bench.show(self._bench.scene.unshow())
