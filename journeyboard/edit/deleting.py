"""Taking records away with all that hangs on them, so that nothing is left that points nowhere."""

from collections.abc import Iterable, Iterator, Set

from journeyboard.model import (
    Evidence,
    Id,
    Link,
    Note,
    Opportunity,
    PainPoint,
    Picture,
    Record,
    Vote,
)
from journeyboard.store.draft import Draft
from journeyboard.store.store import Store

from .locks import held
from .wording import counted


def delete(store: Store, ids: Iterable[Id]) -> None:
    """Remove notes with their assessments, links, votes and evidence. A held note stays."""
    _take_away(store, "Delete", ids)


def cut(store: Store, ids: Iterable[Id]) -> None:
    """The same for notes that were copied to be put elsewhere."""
    _take_away(store, "Cut", ids)


def _take_away(store: Store, verb: str, ids: Iterable[Id]) -> None:
    loose = {id for id in ids if not held(store, store.get(Note, id))}
    with store.change(counted(verb, loose)) as draft:
        remove_notes(draft, loose)


def remove_notes(draft: Draft, ids: Set[Id]) -> None:
    """Within a change: remove notes, locked or not, all that hangs on them, and pictures shown no more."""
    shown = {note.picture_id for note in map(draft.of(Note).get, ids) if note}
    remove(draft, ids | {record.id for record in _hanging_on(draft, ids)})
    remove_unshown(draft, shown)


def remove_unshown(draft: Draft, pictures: Iterable[Id | None]) -> None:
    """Within a change: remove those of the pictures that no note shows any more."""
    there = {id for id in pictures if id and id in draft.of(Picture)}
    if there:
        remove(draft, there - {note.picture_id for note in draft.of(Note).values()})


def remove(draft: Draft, ids: Set[Id]) -> None:
    """Within a change: remove records of any kind, and the evidence for them."""
    gone: set[Id] = set()
    found = set(ids)
    while found:
        gone |= found
        found = {item.id for item in draft.of(Evidence).values() if item.target_id in gone} - gone
    draft.remove(*sorted(gone))


def _hanging_on(draft: Draft, ids: Set[Id]) -> Iterator[Record]:
    yield from (pain for pain in draft.of(PainPoint).values() if pain.note_id in ids)
    yield from (chance for chance in draft.of(Opportunity).values() if chance.note_id in ids)
    yield from (vote for vote in draft.of(Vote).values() if vote.note_id in ids)
    for link in draft.of(Link).values():
        if link.source_id in ids or link.target_id in ids:
            yield link
