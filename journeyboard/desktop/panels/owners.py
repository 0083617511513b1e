"""Who answers for a note: the assessment of a pain point or an opportunity says it, else the note."""

from collections.abc import Mapping, Sequence

from journeyboard.desktop.commands.step import in_one_step
from journeyboard.desktop.words import tr
from journeyboard.model import Contents, Id, Note, NoteKind, Opportunity, PainPoint
from journeyboard.store.store import Store


def owners_of(contents: Contents, notes: Sequence[Note]) -> list[Id | None]:
    """The owner of each note, in their order; None for nobody."""
    judged: dict[NoteKind, Mapping[Id, Id | None]] = {
        NoteKind.PAIN: {each.note_id: each.owner_id for each in contents.of(PainPoint).values()},
        NoteKind.OPPORTUNITY: {each.note_id: each.owner_id for each in contents.of(Opportunity).values()},
    }
    return [judged.get(note.kind, {}).get(note.id, note.owner_id) for note in notes]


def give_owner(store: Store, notes: Sequence[Note], owner_id: Id | None) -> None:
    """Say who answers for notes, all in one step; None: nobody."""
    in_one_step(store, tr("Set the owner"), notes, lambda note: _give(store, note, owner_id))


def _give(store: Store, note: Note, owner_id: Id | None) -> None:
    from journeyboard.edit import notes, opportunities, pains

    if note.kind is NoteKind.PAIN:
        pains.assess(store, note.id, owner_id=owner_id)
    elif note.kind is NoteKind.OPPORTUNITY:
        opportunities.assess(store, note.id, owner_id=owner_id)
    else:
        notes.set_owner(store, [note.id], owner_id)
