"""What the status bar says of the text that is being written on the map."""

from typing import TYPE_CHECKING

from journeyboard.desktop.canvas.fields import NewNoteField, NoteField
from journeyboard.desktop.canvas.next_head import NewStage
from journeyboard.desktop.desk import Desk
from journeyboard.desktop.words import KINDS, tr
from journeyboard.model import Note, Stage

if TYPE_CHECKING:
    from journeyboard.desktop.canvas.fields import Field


def writing_words(desk: Desk) -> str:
    """``Writing a new note: Pain point, Onboarding``, or ``Writing: Engineer no-show``; empty otherwise."""
    editing = desk.board.writer.editing if desk.board else None
    return _named(desk, editing.field) if editing else ""


def _named(desk: Desk, field: "Field") -> str:
    if isinstance(field, NewNoteField):
        return tr("Writing a new note: {0}").format(_place_of(desk, field.shown))
    if isinstance(field, NewStage):
        return tr("Writing the name of a new stage")
    said = field.text.strip().partition("\n")[0]
    if isinstance(field, NoteField):
        said = said or tr(KINDS[field.shown.kind])
    return tr("Writing: {0}").format(said) if said else ""


def _place_of(desk: Desk, note: Note) -> str:
    stage = desk.store.of(Stage).get(note.stage_id or "")
    return ", ".join(filter(None, (tr(KINDS[note.kind]), stage.name if stage else "")))
