"""What the board says of what lies under the pointer, when the pointer rests there."""

from PySide6.QtGui import QKeySequence

from journeyboard.desktop.words import tr
from journeyboard.drawing.detail import Detail, detail_at
from journeyboard.drawing.primitives import Group, Words
from journeyboard.edit.locks import held
from journeyboard.insight.compare import What
from journeyboard.layout.distant import distant_content
from journeyboard.layout.look import look_of
from journeyboard.layout.note import content_of
from journeyboard.layout.rect import Rect
from journeyboard.model import Feeling, Id, Note

from .bench import Bench
from .header_tiles import header_primitives
from .hits import Hit, Target, hit
from .pointer import Pointer
from .spoken import said_of_point
from .tiles import Layer

_NATIVE = QKeySequence.SequenceFormat.NativeText

_TIPS = {
    Target.HANDLE: "Drag to resize; Alt: off the grid",
    Target.GROUP_HANDLE: "Drag to resize all; Shift keeps the proportions",
    Target.PORT: "Drag to another note to connect them, click for a new one",
    Target.FEELING: "Drag to change it, double-click to label",
    Target.LINK: "Click to select, double-click to write on it",
    Target.LINK_START: "Drag to another note to begin there",
    Target.LINK_END: "Drag to another note to end there",
    Target.STAGE: "Drag to move, double-click to rename",
    Target.LANE: "Drag to move, double-click to rename",
    Target.STAGE_BORDER: "Drag to make the stage wider or narrower",
    Target.LANE_BORDER: "Drag to make the lane higher or lower",
}
_COMMANDS = {Target.PORT: "tool.connector", Target.STAGE: "stage.rename", Target.LANE: "lane.rename"}
"""What does the same by a key."""
_HEADERS = {Target.STAGE: Layer.STAGES, Target.LANE: Layer.LANES}
_SIZING = "Alt+Shift+←→↑↓"
_KEYS = {
    Target.HANDLE: _SIZING,
    Target.STAGE_BORDER: "Alt+Shift+←→",
    Target.LANE_BORDER: "Alt+Shift+↑↓",
    Target.GROUP_HANDLE: _SIZING,
}
"""The keys that do the same to what is selected, and are no command's."""


def tip_at(bench: Bench, pointer: Pointer) -> str:
    """The whole text of a note or header that shows a part of it, or what a hand can do; else empty."""
    under = hit(bench, pointer)
    if under.target is Target.NOTE and under.id is not None:
        parts = _whole_text(bench, under.id), _before(bench, under.id), _lock(bench, under.id)
        return "\n".join(filter(None, parts))
    return _doing(bench, under) or _ghost_text(bench, pointer)


def _doing(bench: Bench, under: Hit) -> str:
    words = _TIPS.get(under.target, "") if bench.writable else ""
    said = with_key(tr(words), _COMMANDS.get(under.target, "")) if words else ""
    said = f"{said}  {_KEYS[under.target]}" if words and under.target in _KEYS else said
    if under.target is Target.FEELING and under.id is not None:
        point = said_of_point(bench.scene.contents, bench.scene.contents.of(Feeling)[under.id])
        return "\n".join(filter(None, (point, said)))
    return "\n".join(filter(None, (*_cut_in_header(bench, under), said)))


def _cut_in_header(bench: Bench, under: Hit) -> list[str]:
    """What a header shows only in part, whole."""
    layer = _HEADERS.get(under.target)
    found = header_primitives(bench.scene, layer, bench.viewport.camera.zoom) if layer else ()
    group = next((each for each in found if isinstance(each, Group) and each.record_id == under.id), None)
    words = [part.paragraph for part in (group.children if group else ()) if isinstance(part, Words)]
    return [each.text for each in words if each.truncated]


def with_key(words: str, command_id: str) -> str:
    """Words with the key of a command behind them, if it has one."""
    from journeyboard.desktop.commands.command import commands

    keys = commands()[command_id].keys if command_id else ()
    return f"{words}  {QKeySequence(keys[0]).toString(_NATIVE)}" if keys else words


def _lock(bench: Bench, note_id: Id) -> str:
    """Why a note does not follow the hand."""
    if not bench.writable or not held(bench.scene.contents, bench.scene.contents.of(Note)[note_id]):
        return ""
    if bench.scene.contents.of(Note)[note_id].locked:
        return with_key(tr("Locked: it is not moved, resized or deleted"), "edit.lock")
    return tr("Its lane is locked: it takes no notes and lets none go")


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
    content = distant_content if detail_at(bench.viewport.camera.zoom) is Detail.TEXT else content_of
    shown = content(look_of(note, layout.facts.of_note(note)))
    return note.text if layout.is_folded(note_id) or shown.text.truncated else ""
