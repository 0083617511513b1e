"""Pasting notes that were copied here, from another map or another window. Positions in u."""

from collections.abc import Iterable, Mapping, Sequence

from journeyboard.model import (
    Contents,
    Id,
    Link,
    Note,
    Opportunity,
    PainPoint,
    Person,
    Picture,
    Record,
    Records,
    changed,
    in_map,
    new_id,
)
from journeyboard.store.draft import Draft
from journeyboard.store.store import Store

from .assessments import match_assessments
from .clean import clean_text, clean_title
from .counterparts import Counterparts
from .depth import top_keys
from .landing import landing
from .locks import change_within_locks
from .notes import Placement
from .showing import with_pictures
from .wording import counted

BESIDE = 16.0
"""How far right and down of its original a note is pasted when no place is given."""


def paste_clip(store: Store, map_id: Id, records: Iterable[Record], at: Placement | None = None) -> list[Id]:
    """Put copied notes on a map, on top, with their assessments and the links among them. Returns their ids.

    ``records``: what was copied, with the stages and lanes of its map (``importing.clipping.read_clip``).
    ``at``: where the upper left note of the leftmost stage and highest lane goes; the others keep their
    distance to it, those of other stages and lanes as many columns and rows away, at most to the last one.
    None: to the cells that answer to theirs, a little aside of originals that still lie there, or to the
    parking lot. Owners are found by name or come along; a persona that the map lacks is dropped.
    """
    source = Records(records)
    notes = sorted(source.of(Note).values(), key=lambda note: (note.z, note.id))
    with change_within_locks(store, counted("Paste", notes)) as draft:
        placed = (
            _beside(source, draft, map_id, notes) if at is None else _at(source, draft, map_id, notes, at)
        )
        fresh = put_copies(source, draft, map_id, notes, placed)
    return list(fresh.values())


def put_copies(
    source: Contents, draft: Draft, map_id: Id, notes: Sequence[Note], placed: Sequence[Note]
) -> dict[Id, Id]:
    """Within a change: copies of notes at the places that ``placed`` gives them. New ids by the old ones."""
    owners = _owners(source, draft, map_id)
    keys = top_keys(draft, map_id, len(notes)) if notes else []
    shown = with_pictures(draft, placed, source.of(Picture))
    copies = [_copy(note, z, owners) for note, z in zip(shown, keys, strict=True)]
    draft.put(*copies)
    fresh = {old.id: copy.id for old, copy in zip(notes, copies, strict=True)}
    _judge_and_link(source, draft, map_id, fresh, owners)
    match_assessments(draft, copies)
    return fresh


def _beside(source: Contents, draft: Draft, map_id: Id, notes: Sequence[Note]) -> list[Note]:
    """Where they lay; a little aside of notes that lie just there, and farther for each paste before."""
    answered = _answering(source, draft, map_id, notes)
    taken = {_place(note) for note in in_map(draft, Note, map_id)}
    aside = 0.0
    while any(_place(note, aside) in taken for note in answered):
        aside += BESIDE
    return [changed(note, x=note.x + aside, y=note.y + aside) for note in answered]


def _place(note: Note, aside: float = 0.0) -> tuple[Id | None, Id | None, float, float]:
    return note.stage_id, note.lane_id, note.x + aside, note.y + aside


def _at(source: Contents, draft: Draft, map_id: Id, notes: Sequence[Note], at: Placement) -> list[Note]:
    if not notes:
        return []
    places = landing(source, notes, draft, map_id, at)
    return [
        changed(note, stage_id=to.stage_id, lane_id=to.lane_id, x=to.x, y=to.y)
        for note, to in zip(_answering(source, draft, map_id, notes), places, strict=True)
    ]


def _answering(source: Contents, draft: Draft, map_id: Id, notes: Sequence[Note]) -> list[Note]:
    if not notes:
        return []
    answers = Counterparts(source, notes[0].map_id, draft, map_id)
    return [answers.moved(note) for note in notes]


def _copy(note: Note, z: str, owners: Mapping[Id, Id]) -> Note:
    return changed(
        note,
        id=new_id(),
        z=z,
        text=clean_text(note.text),
        department=clean_title(note.department),
        owner_id=owners.get(note.owner_id or ""),
        locked=False,
    )


def _owners(source: Contents, draft: Draft, map_id: Id) -> dict[Id, Id]:
    """Who of the file answers to whom of the clip; whoever is not in the file is added to the map."""
    known = draft.of(Person)
    by_name = {person.name.casefold(): person.id for person in reversed(list(known.values()))}
    found: dict[Id, Id] = {}
    for person in source.of(Person).values():
        answer = person.id if person.id in known else by_name.get(person.name.casefold())
        if answer is None:
            newcomer = changed(person, id=new_id(), map_id=map_id)
            draft.put(newcomer)
            answer = newcomer.id
        found[person.id] = answer
    return found


def _judge_and_link(
    source: Contents, draft: Draft, map_id: Id, fresh: Mapping[Id, Id], owners: Mapping[Id, Id]
) -> None:
    judged: list[PainPoint | Opportunity] = [*source.of(PainPoint).values(), *source.of(Opportunity).values()]
    for record in judged:
        owner = owners.get(record.owner_id or "")
        note = fresh[record.note_id]
        draft.put(changed(record, id=new_id(), map_id=map_id, note_id=note, owner_id=owner))
    for link in source.of(Link).values():
        ends = {"source_id": fresh[link.source_id], "target_id": fresh[link.target_id]}
        draft.put(changed(link, id=new_id(), map_id=map_id, **ends))
