"""Judging pain points."""

from journeyboard.model import Id, Note, PainPoint
from journeyboard.store.store import Store

from .assessments import assess_note


def assess(store: Store, note_id: Id, **fields: object) -> None:
    """Set fields of the ``PainPoint`` of a note (severity, status, ...), making it when there is none.

    Raises ``pydantic.ValidationError`` for a value off its scale or an unknown field.
    """
    assess_note(store, PainPoint, store.get(Note, note_id), "pain point", fields)
