"""What the board says of what lies under the pointer, when the pointer rests there."""

from journeyboard.desktop.words import tr
from journeyboard.insight.compare import What
from journeyboard.layout.note import content
from journeyboard.layout.rect import Rect
from journeyboard.model import Id, Note

from .bench import Bench
from .hits import Hit, Target, hit
from .pointer import Pointer

_TIPS = {
    Target.HANDLE: "Drag to resize; Alt: off the grid",
    Target.GROUP_HANDLE: "Drag to resize all; Shift keeps the proportions",
    Target.PORT: "Drag to another note to connect them",
    Target.STAGE_BORDER: "Drag to make the stage wider or narrower",
    Target.LANE_BORDER: "Drag to make the lane higher or lower",
}


def tip_at(bench: Bench, pointer: Pointer) -> str:
    """The whole text of a note that shows only a part of it, or what a hand can do; empty for nothing."""
    under = hit(bench, pointer)
    if under.target is Target.NOTE and under.id is not None:
        return "\n".join(filter(None, (_whole_text(bench, under.id), _before(bench, under.id))))
    return _doing(bench, under) or _ghost_text(bench, pointer)


def _doing(bench: Bench, under: Hit) -> str:
    words = _TIPS.get(under.target, "") if bench.writable else ""
    return tr(words) if words else ""


def _before(bench: Bench, note_id: Id) -> str:
    """What a note said before, where a comparison shows that it was reworded."""
    changes = bench.scene.changes
    change = changes.of_note.get(note_id) if changes else None
    if change is None or change.before is None or What.REWORDED not in change.what:
        return ""
    return tr("Before: {0}").format(" ".join(change.before.text.split()))


def _ghost_text(bench: Bench, pointer: Pointer) -> str:
    """What a ghost under the pointer said, and what became of it."""
    changes, near = bench.scene.changes, Rect(pointer.x - 1, pointer.y - 1, 2, 2)
    found = changes.ghosts_in(near) if changes else []
    change = changes.of_ghost[found[-1]] if changes and found else None
    if change is None or change.before is None:
        return ""
    words = tr("Was here: {0}") if change.after else tr("Removed: {0}")
    return words.format(" ".join(change.before.text.split()))


def _whole_text(bench: Bench, note_id: Id) -> str:
    layout, note = bench.scene.layout, bench.scene.contents.of(Note)[note_id]
    hidden = layout.is_folded(note_id) or content(note, layout.facts.of_note(note)).text.truncated
    return note.text if hidden else ""
