"""Writes what the user judges about pain points, as one undo step."""

from typing import TYPE_CHECKING, Any

from journeyboard.desktop.commands.step import in_one_step
from journeyboard.desktop.words import tr
from journeyboard.model import Note, NoteKind

if TYPE_CHECKING:
    from journeyboard.desktop.desk import Desk


def judge_selected(desk: "Desk", **fields: Any) -> None:  # noqa: ANN401 - the fields of a pain point
    """Set fields of the assessment of every selected pain note."""
    from journeyboard.edit.pains import assess

    ids = [note.id for note in desk.selected(Note) if note.kind is NoteKind.PAIN]
    in_one_step(desk.store, tr("Assess pain points"), ids, lambda id: assess(desk.store, id, **fields))
