"""Moving the selected notes by arrow keys."""

from journeyboard.edit.locks import held
from journeyboard.edit.notes import place
from journeyboard.model import Note, changed

from .bench import Bench
from .holding import Hold
from .landing import landings
from .refusing import is_refused
from .shaking import shake


def nudge_notes(bench: Bench, hold: Hold, dx: float, dy: float) -> None:
    """Move what is selected and not locked on by (dx, dy) u."""
    hold.begin("move notes")
    layout, notes = bench.scene.layout, bench.scene.contents.of(Note)
    ids = [id for id in bench.selected.notes if not held(bench.scene.contents, notes[id])]
    if not ids:
        shake(bench, bench.selected.notes[0])
        return
    targets = landings(layout, {id: layout.box(id).moved(dx, dy) for id in ids})
    if is_refused(bench.scene.contents, targets):
        return
    moved = [
        changed(notes[id], stage_id=to.stage_id, lane_id=to.lane_id, x=to.x, y=to.y)
        for id, to in targets.items()
    ]
    hold.show(moved, lambda: place(bench.desk.store, targets))
