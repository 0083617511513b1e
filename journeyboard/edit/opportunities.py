"""Judging opportunities."""

from journeyboard.model import Id, Note, Opportunity
from journeyboard.store.store import Store

from .assessments import assess_note


def assess(store: Store, note_id: Id, **fields: object) -> None:
    """Set fields of the ``Opportunity`` of a note (effort, value, ...), making it when there is none.

    Raises ``pydantic.ValidationError`` for a value off its scale or an unknown field.
    """
    assess_note(store, Opportunity, store.get(Note, note_id), "opportunity", fields)
