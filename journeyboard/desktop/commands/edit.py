"""Commands on what is selected, and the way back."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from journeyboard.desktop.words import tr
from journeyboard.model import Feeling, Lane, Link, Note, Severity, Stage, in_map

from . import when
from .command import Action, command, translated
from .step import in_one_step

if TYPE_CHECKING:
    from journeyboard.desktop.desk import Desk

FRONT, BACK = ("Ctrl+Shift+]", "PgUp"), ("Ctrl+Shift+[", "PgDown")


def _undo_title(desk: "Desk") -> str:
    label = desk.store.undo_label
    return f"{tr('Undo')} “{label}”" if label else tr("Undo")


def _redo_title(desk: "Desk") -> str:
    label = desk.store.redo_label
    return f"{tr('Redo')} “{label}”" if label else tr("Redo")


@command(
    "edit.undo",
    "Undo",
    "Ctrl+Z",
    icon="arrow-u-up-left",
    enabled=lambda desk: when.writable(desk) and desk.store.undo_label is not None,
    title_now=_undo_title,
)
def undo(desk: "Desk") -> None:
    """Take the last change back."""
    from journeyboard.desktop.saying import say

    label = desk.store.undo_label
    desk.undo()
    say(desk.board, tr("Undone: {0}").format(label))


@command(
    "edit.redo",
    "Redo",
    "Ctrl+Shift+Z",
    "Ctrl+Y",
    icon="arrow-u-up-right",
    enabled=lambda desk: when.writable(desk) and desk.store.redo_label is not None,
    title_now=_redo_title,
)
def redo(desk: "Desk") -> None:
    """Make the change again that was taken back."""
    from journeyboard.desktop.saying import say

    label = desk.store.redo_label
    desk.redo()
    say(desk.board, tr("Redone: {0}").format(label))


@command("edit.cut", "Cut", "Ctrl+X", enabled=when.something_to_cut)
def cut(desk: "Desk") -> None:
    """Copy the selected notes, or stages and lanes with all they hold, and remove them."""
    from journeyboard.desktop.clipboard.copying import selected_heads
    from journeyboard.edit.deleting import cut as take_away
    from journeyboard.edit.frame_clips import cut_frame

    copy(desk)
    if when.notes_selected(desk):
        take_away(desk.store, [note.id for note in desk.selected(Note)])
    else:
        cut_frame(desk.store, [head.id for head in selected_heads(desk)])


@command("edit.copy", "Copy", "Ctrl+C", icon="copy", enabled=when.something_to_copy)
def copy(desk: "Desk") -> None:
    """Copy what is selected, for maps as it is, for other programs as text, table and picture.

    That is notes, or stages and lanes with all they hold.
    """
    from journeyboard.desktop.clipboard.copying import copy_selected

    copy_selected(desk)


@command("edit.paste", "Paste", "Ctrl+V", icon="clipboard", enabled=when.writable)
def paste(desk: "Desk") -> None:
    """Put copied notes, stages, lanes, a table, a diagram or lines of text on the map, under the pointer."""
    from journeyboard.desktop.clipboard.pasting import paste as put

    put(desk)


@command("edit.paste_one", "Paste as one note", "Ctrl+Shift+V", icon="clipboard", enabled=when.writable)
def paste_one(desk: "Desk") -> None:
    """Put the copied text on the map as a single note, however many lines it has."""
    from journeyboard.desktop.clipboard.pasting import paste_as_one

    paste_as_one(desk)


@command("edit.duplicate", "Duplicate", "Ctrl+D", icon="copy", enabled=when.something_to_duplicate)
def duplicate(desk: "Desk") -> None:
    """Make a second one of each selected note, beside it if there is room, or of a stage or lane."""
    from .frame import duplicate_lane, duplicate_stage

    if when.notes_selected(desk):
        _duplicate_notes(desk)
    elif desk.selected(Stage):
        duplicate_stage(desk)
    else:
        duplicate_lane(desk)


def _duplicate_notes(desk: "Desk") -> None:
    from journeyboard.desktop.canvas.beside import step_beside
    from journeyboard.edit.notes import duplicate as twins
    from journeyboard.layout.board import BoardLayout

    ids = [note.id for note in desk.selected(Note)]
    layout = desk.board.bench.scene.layout if desk.board else BoardLayout(desk.store, desk.map_id)
    desk.select(twins(desk.store, ids, *step_beside(layout, ids)))


def _deletable(desk: "Desk") -> bool:
    return when.writable(desk) and any(desk.has_selected(kind) for kind in _DELETERS)


@command("edit.delete", "Delete", "Del", "Backspace", icon="trash", enabled=_deletable)
def delete(desk: "Desk") -> None:
    """Remove what is selected."""
    kinds = [kind for kind in _DELETERS if desk.has_selected(kind)]
    in_one_step(desk.store, tr("Delete what was selected"), kinds, lambda kind: _DELETERS[kind](desk))


def _delete_notes(desk: "Desk") -> None:
    from journeyboard.edit.notes import delete as delete_notes

    delete_notes(desk.store, [note.id for note in desk.selected(Note)])


def _delete_feelings(desk: "Desk") -> None:
    from journeyboard.edit.feelings import delete_feelings

    delete_feelings(desk.store, [feeling.id for feeling in desk.selected(Feeling)])


def _delete_stages(desk: "Desk") -> None:
    from journeyboard.edit.stages import delete_stage

    stages = desk.selected(Stage)
    in_one_step(desk.store, tr("Delete stages"), stages, lambda stage: delete_stage(desk.store, stage.id))


def _delete_lanes(desk: "Desk") -> None:
    from journeyboard.edit.lanes import delete_lane

    lanes = desk.selected(Lane)
    in_one_step(desk.store, tr("Delete lanes"), lanes, lambda lane: delete_lane(desk.store, lane.id))


def _delete_links(desk: "Desk") -> None:
    from journeyboard.edit.links import disconnect

    disconnect(desk.store, [link.id for link in desk.selected(Link)])


_DELETERS: dict[type[Note | Feeling | Link | Stage | Lane], Action] = {
    Link: _delete_links,
    Note: _delete_notes,
    Feeling: _delete_feelings,
    Stage: _delete_stages,
    Lane: _delete_lanes,
}


@command("edit.select_all", "Select all notes", "Ctrl+A", icon="selection-all")
def select_all(desk: "Desk") -> None:
    """Select every note of the map."""
    desk.select(note.id for note in in_map(desk.store, Note, desk.map_id))


@command("edit.select_none", "Select nothing", "Ctrl+Shift+A", enabled=lambda desk: bool(desk.selection))
def select_none(desk: "Desk") -> None:
    """Let go of what is selected."""
    desk.select(())


@command("edit.to_front", "Bring to front", *FRONT, icon="arrow-up", enabled=when.notes_to_change)
def to_front(desk: "Desk") -> None:
    """Put the selected notes on top of the others."""
    from journeyboard.edit.notes import to_front as raised

    raised(desk.store, [note.id for note in desk.selected(Note)])


@command("edit.to_back", "Send to back", *BACK, icon="arrow-down", enabled=when.notes_to_change)
def to_back(desk: "Desk") -> None:
    """Put the selected notes underneath the others."""
    from journeyboard.edit.notes import to_back as lowered

    lowered(desk.store, [note.id for note in desk.selected(Note)])


def _severity(level: Severity) -> Action:
    def judge(desk: "Desk") -> None:
        """Say how much pain points hurt, or how it feels at emotion points: from −2 with 0 to +2 with 4."""
        from journeyboard.desktop.panels.judging import judge_selected
        from journeyboard.edit.feelings import feel

        if when.pains_to_change(desk):
            judge_selected(desk, severity=level)
        else:
            feel(desk.store, [point.id for point in desk.selected(Feeling)], level - 2)

    return judge


def _judged(level: Severity, title: str) -> Callable[["Desk"], str]:
    """What the key means now: a severity, or a feeling while only emotion points are selected."""

    def title_now(desk: "Desk") -> str:
        if desk.has_selected(Feeling) and not when.pains_to_change(desk):
            felt = f"{level - 2:+d}" if level != 2 else "0"
            return tr("Feeling {0}").format(felt.replace("-", "−"))
        return translated(title)

    return title_now


for _level, _word in enumerate(("none", "cosmetic", "minor", "major", "blocking")):
    _title = f"Severity {_level}, {_word}"
    command(
        f"pain.severity_{_level}",
        _title,
        str(_level),
        icon="warning-circle",
        enabled=lambda desk: when.pains_to_change(desk) or when.feelings_to_change(desk),
        title_now=_judged(Severity(_level), _title),
    )(_severity(Severity(_level)))
