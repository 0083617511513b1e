"""Which note lies on top where notes overlap."""

from collections.abc import Iterable

from fractional_indexing import FIError

from journeyboard.model import Contents, Id, Note, changed
from journeyboard.store.draft import Draft
from journeyboard.store.store import Store

from .ordering import keys_within, new_keys
from .tops import tops
from .wording import counted


def to_front(store: Store, ids: Iterable[Id]) -> None:
    """Lay notes on top of all others of their map; among themselves they keep their order."""
    _restack(store, set(ids), front=True)


def to_back(store: Store, ids: Iterable[Id]) -> None:
    """Lay notes below all others of their map; among themselves they keep their order."""
    _restack(store, set(ids), front=False)


def lay_above(store: Store, ids: Iterable[Id], other: Id) -> None:
    """Lay notes just above another one; among themselves they keep their order."""
    _lay_beside(store, set(ids), store.get(Note, other), above=True)


def lay_below(store: Store, ids: Iterable[Id], other: Id) -> None:
    """Lay notes just below another one; among themselves they keep their order."""
    _lay_beside(store, set(ids), store.get(Note, other), above=False)


def top_keys(draft: Draft, map_id: Id, count: int) -> list[str]:
    """Depth keys above every note of the map."""
    try:
        return keys_above(draft, map_id, count)
    except FIError:
        others = sorted(_others(draft, map_id, set()), key=_depth)
        return new_keys(draft, others, len(others), count, "z")


def keys_above(contents: Contents, map_id: Id, count: int) -> list[str]:
    """Depth keys above every note of the map. Raises ``FIError`` where other notes must make room first."""
    mine = _others(contents, map_id, set())
    return keys_within(max((note.z for note in mine), default=None), None, count)


def _restack(store: Store, ids: set[Id], *, front: bool) -> None:
    moving = sorted((store.get(Note, id) for id in ids), key=_depth)
    label = f"{counted('Bring', moving)} to front" if front else f"{counted('Send', moving)} to back"
    with store.change(label) as draft:
        for map_id in {note.map_id for note in moving}:
            mine = [note for note in moving if note.map_id == map_id]
            keys = (
                _over(store, draft, map_id, ids, len(mine))
                if front
                else _below(draft, map_id, ids, len(mine))
            )
            draft.put(*(changed(note, z=key) for note, key in zip(mine, keys, strict=True)))


def _lay_beside(store: Store, ids: set[Id], other: Note, *, above: bool) -> None:
    moving = sorted((store.get(Note, id) for id in ids), key=_depth)
    with store.change(f"{counted('Bring', moving)} {'forward' if above else 'backward'}") as draft:
        others = sorted(_others(draft, other.map_id, ids), key=_depth)
        keys = new_keys(draft, others, others.index(other) + above, len(moving), "z")
        draft.put(*(changed(note, z=key) for note, key in zip(moving, keys, strict=True)))


def _over(store: Store, draft: Draft, map_id: Id, ids: set[Id], count: int) -> list[str]:
    """Keys above all others, which get new ones only where the topmost leaves no room."""
    try:
        return keys_within(tops(store).highest(draft, map_id, ids), None, count)
    except FIError:
        others = sorted(_others(draft, map_id, ids), key=_depth)
        return new_keys(draft, others, len(others), count, "z")


def _below(draft: Draft, map_id: Id, ids: set[Id], count: int) -> list[str]:
    others = _others(draft, map_id, ids)
    try:
        return keys_within(None, min((note.z for note in others), default=None), count)
    except FIError:
        return new_keys(draft, sorted(others, key=_depth), 0, count, "z")


def _others(contents: Contents, map_id: Id, ids: set[Id]) -> list[Note]:
    notes = contents.of(Note).values()
    return [note for note in notes if note.map_id == map_id and note.id not in ids]


def _depth(note: Note) -> tuple[str, Id]:
    return note.z, note.id
