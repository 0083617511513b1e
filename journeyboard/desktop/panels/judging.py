"""What the user judges about pain points: read of several, and written as one undo step."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from journeyboard.desktop.commands.step import in_one_step
from journeyboard.desktop.words import tr
from journeyboard.model import Contents, Note, NoteKind, PainPoint, Severity

if TYPE_CHECKING:
    from journeyboard.desktop.desk import Desk


def judge_selected(desk: "Desk", **fields: Any) -> None:  # noqa: ANN401 - the fields of a pain point
    """Set fields of the assessment of every selected pain note."""
    from journeyboard.edit.pains import assess

    ids = [note.id for note in desk.selected(Note) if note.kind is NoteKind.PAIN]
    in_one_step(desk.store, tr("Assess pain points"), ids, lambda id: assess(desk.store, id, **fields))


def severities_of(contents: Contents, notes: Sequence[Note]) -> list[Severity]:
    """How much each pain point hurts, in their order; one that nobody judged is a minor one."""
    judged = {each.note_id: each.severity for each in contents.of(PainPoint).values()}
    return [judged.get(note.id, Severity.MINOR) for note in notes]
