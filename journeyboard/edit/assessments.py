"""The assessment that belongs to a note: there while the note is a pain point or an opportunity."""

from collections.abc import Collection, Iterable
from typing import TypeVar

from journeyboard.model import Id, MapRecord, Note, NoteKind, Opportunity, PainPoint, changed
from journeyboard.store.draft import Draft
from journeyboard.store.store import Store

from .clean import cleaned
from .deleting import remove

A = TypeVar("A", PainPoint, Opportunity)

ASSESSMENT: dict[NoteKind, type[PainPoint] | type[Opportunity]] = {
    NoteKind.PAIN: PainPoint,
    NoteKind.OPPORTUNITY: Opportunity,
}


def assessment_of(contents: Store | Draft, kind: type[A], note_id: Id) -> A | None:
    """The assessment of a note, None when it has none of that kind."""
    return next((found for found in contents.of(kind).values() if found.note_id == note_id), None)


def match_assessments(draft: Draft, notes: Iterable[Note]) -> None:
    """Give each note the assessment of its kind, and take away that of another."""
    affected = list(notes)
    for note_kind, kind in ASSESSMENT.items():
        found: dict[Id, MapRecord] = {record.note_id: record for record in draft.of(kind).values()}
        wanting = [note for note in affected if note.kind is note_kind and note.id not in found]
        draft.put(*(kind(map_id=note.map_id, note_id=note.id) for note in wanting))
        former = [note for note in affected if note.kind is not note_kind and note.id in found]
        remove(draft, {found[note.id].id for note in former})


def assess_note(store: Store, kind: type[A], note: Note, noun: str, fields: dict[str, object]) -> None:
    """One undo step that sets fields of a note's assessment, making it when there is none."""
    found = assessment_of(store, kind, note.id) or kind(map_id=note.map_id, note_id=note.id)
    with store.change(_label(fields, noun)) as draft:
        draft.put(changed(found, **cleaned(fields)))


def _label(fields: Collection[str], noun: str) -> str:
    if len(fields) != 1:
        return f"Assess {noun}"
    (field,) = fields
    word = {"due": "due date"}.get(field, field.removesuffix("_id").replace("_", " "))
    return f"Set {word} of {noun}"
