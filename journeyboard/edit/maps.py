"""Several maps in one file: their twins, their order, and notes that go from one to another."""

from collections.abc import Iterable, Iterator

from journeyboard.model import (
    Contents,
    Evidence,
    Id,
    JourneyMap,
    Link,
    MapRecord,
    MapState,
    Note,
    Opportunity,
    PainPoint,
    Person,
    Picture,
    Record,
    Vote,
    changed,
    everything,
    maps,
)
from journeyboard.store.draft import Draft
from journeyboard.store.store import Store

from .clean import clean_title
from .counterparts import Counterparts
from .deleting import remove, remove_unshown
from .depth import top_keys
from .locks import held
from .ordering import new_key, position_after, put_before
from .references import with_fresh_ids
from .refusal import Refused
from .showing import with_pictures
from .wording import counted, named


def duplicate_map(store: Store, map_id: Id, *, title: str, state: MapState = MapState.FUTURE) -> Id:
    """A twin of a map behind it, with all it holds under new ids. Returns the twin's id."""
    with store.change(named("Duplicate map as", clean_title(title))) as draft:
        siblings = maps(draft)
        order = new_key(draft, siblings, position_after(siblings, map_id))
        twin, *rest = with_fresh_ids(_records(draft, map_id))
        draft.put(changed(twin, title=clean_title(title), state=state, order=order), *rest)
    return twin.id


def twin_map(store: Store, map_id: Id, *, title: str) -> Id:
    """The map as it is to be, behind it: a twin to be changed. Returns the twin's id."""
    with store.change(named("Make to-be twin of", store.get(JourneyMap, map_id).title)):
        return duplicate_map(store, map_id, title=title, state=MapState.FUTURE)


def add_map(store: Store, records: Iterable[Record], *, title: str, after: Id | None = None) -> Id:
    """Put a whole map, as a template has it, behind another one; ``after`` None: at the end. Returns its id.

    Raises ``ValueError`` when the records are not those of one map.
    """
    (journey,), rest = _parted(records)
    with store.change(named("Add map", clean_title(title))) as draft:
        siblings = maps(draft)
        order = new_key(draft, siblings, position_after(siblings, after))
        draft.put(changed(journey, title=clean_title(title), order=order), *rest)
    return journey.id


def delete_map(store: Store, map_id: Id) -> None:
    """Remove a map with all it holds. Colleagues who own something on another map become people of that one.

    Raises ``Refused`` for the only map of the file.
    """
    journey = store.get(JourneyMap, map_id)
    if len(store.of(JourneyMap)) == 1:
        raise Refused("A file keeps at least one map", "add another map first")
    with store.change(named("Delete map", journey.title)) as draft:
        staying = _still_needed(draft, map_id)
        draft.put(*staying)
        kept = {person.id for person in staying}
        draft.remove(*(record for record in _records(draft, map_id) if record.id not in kept))


def reorder_map(store: Store, map_id: Id, before: Id | None) -> None:
    """Move a map in front of another one; ``before`` None: to the end."""
    journey = store.get(JourneyMap, map_id)
    with store.change(named("Move map", journey.title)) as draft:
        put_before(draft, maps(draft), journey, before)


def move_notes_to_map(store: Store, ids: Iterable[Id], map_id: Id) -> None:
    """Move notes to another map of the file, on top, with their assessments, votes, evidence and pictures.

    They go to the cells that answer to theirs (see ``Counterparts``), else to the parking lot there. Arrows
    between them come along, those to other notes go; a persona that the other map lacks is dropped. Held
    notes stay. Raises ``KeyError`` when there is no such map.
    """
    target = store.get(JourneyMap, map_id)
    found = (store.get(Note, id) for id in dict.fromkeys(ids))
    notes = sorted((n for n in found if not held(store, n) and n.map_id != map_id), key=lambda n: (n.z, n.id))
    with store.change(f"{counted('Move', notes)} to {named('', target.title)}") as draft:
        keys = top_keys(draft, map_id, len(notes))
        for source in dict.fromkeys(note.map_id for note in notes):
            answers = Counterparts(draft, source, draft, map_id)
            pairs = zip(notes, keys, strict=True)
            moved = [changed(answers.moved(n), z=z) for n, z in pairs if n.map_id == source]
            draft.put(*with_pictures(draft, moved, draft.of(Picture)))
        remove_unshown(draft, {note.picture_id for note in notes})
        _bring_along(draft, {note.id for note in notes}, map_id)


def _parted(records: Iterable[Record]) -> tuple[list[JourneyMap], list[Record]]:
    found = list(records)
    journeys = [record for record in found if isinstance(record, JourneyMap)]
    return journeys, [record for record in found if not isinstance(record, JourneyMap)]


def _records(contents: Contents, map_id: Id) -> list[Record]:
    """The map and all its records, the map first."""
    mine = (r for r in everything(contents) if isinstance(r, MapRecord) and r.map_id == map_id)
    return [contents.of(JourneyMap)[map_id], *mine]


def _still_needed(draft: Draft, map_id: Id) -> list[Person]:
    """The people of a map who own something on another one, as that one's."""
    people, found = draft.of(Person), dict[Id, Person]()
    for record in _owned(draft):
        person = people.get(record.owner_id or "")
        if person and person.map_id == map_id != record.map_id:
            found.setdefault(person.id, changed(person, map_id=record.map_id))
    return list(found.values())


def _owned(draft: Draft) -> Iterator[Note | PainPoint | Opportunity]:
    yield from draft.of(Note).values()
    yield from draft.of(PainPoint).values()
    yield from draft.of(Opportunity).values()


def _bring_along(draft: Draft, notes: set[Id], map_id: Id) -> None:
    """Let all that hangs on moved notes follow them; arrows to notes that stayed are removed."""
    judged: list[PainPoint | Opportunity | Vote] = [*draft.of(PainPoint).values()]
    judged += [*draft.of(Opportunity).values(), *draft.of(Vote).values()]
    links = [link for link in draft.of(Link).values() if {link.source_id, link.target_id} & notes]
    within = [link for link in links if {link.source_id, link.target_id} <= notes]
    cut = {link.id for link in links} - {link.id for link in within}
    follow: list[MapRecord] = [*(record for record in judged if record.note_id in notes), *within]
    draft.put(*(changed(record, map_id=map_id) for record in follow))
    moved = notes | {record.id for record in follow}
    remove(draft, cut)
    while found := _evidence_elsewhere(draft, moved, map_id):
        draft.put(*(changed(item, map_id=map_id) for item in found))
        moved |= {item.id for item in found}


def _evidence_elsewhere(draft: Draft, targets: set[Id], map_id: Id) -> list[Evidence]:
    found = draft.of(Evidence).values()
    return [item for item in found if item.target_id in targets and item.map_id != map_id]
