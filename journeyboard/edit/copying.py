"""Making copies of notes."""

from collections.abc import Iterable, Mapping

from journeyboard.model import Id, Link, Note, Opportunity, PainPoint, changed, new_id
from journeyboard.store.draft import Draft
from journeyboard.store.store import Store

from .depth import top_keys
from .wording import counted


def duplicate(store: Store, ids: Iterable[Id], dx: float, dy: float) -> list[Id]:
    """Copies of notes, moved by (dx, dy) u, on top and in the order given. Returns their ids.

    Assessments, and links between copied notes, are copied too; votes and evidence belong to the originals.
    """
    originals = [store.get(Note, id) for id in dict.fromkeys(ids)]
    copies = {note.id: new_id() for note in originals}
    with store.change(counted("Duplicate", originals)) as draft:
        for note, z in zip(originals, _keys(draft, originals), strict=True):
            draft.put(changed(note, id=copies[note.id], x=note.x + dx, y=note.y + dy, z=z, locked=False))
        _copy_assessments(draft, copies)
        _copy_links(draft, copies)
    return list(copies.values())


def _keys(draft: Draft, notes: list[Note]) -> list[str]:
    return top_keys(draft, notes[0].map_id, len(notes)) if notes else []


def _copy_assessments(draft: Draft, copies: Mapping[Id, Id]) -> None:
    pains, chances = draft.of(PainPoint).values(), draft.of(Opportunity).values()
    found: list[PainPoint | Opportunity] = [*pains, *chances]
    for record in found:
        if record.note_id in copies:
            draft.put(changed(record, id=new_id(), note_id=copies[record.note_id]))


def _copy_links(draft: Draft, copies: Mapping[Id, Id]) -> None:
    for link in list(draft.of(Link).values()):
        if link.source_id in copies and link.target_id in copies:
            ends = {"source_id": copies[link.source_id], "target_id": copies[link.target_id]}
            draft.put(changed(link, id=new_id(), **ends))
