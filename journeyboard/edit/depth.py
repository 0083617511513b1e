"""Which note lies on top where notes overlap."""

from collections.abc import Iterable
from operator import attrgetter

from fractional_indexing import FIError

from journeyboard.model import Contents, Id, Note, changed
from journeyboard.store.draft import Draft
from journeyboard.store.store import Store

from .ordering import keys_there, new_keys
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
    return _keys_beyond(draft, _mine(draft, map_id), count, front=True)


def keys_above(contents: Contents, map_id: Id, count: int) -> list[str]:
    """Depth keys above every note of the map. Raises ``FIError`` where other notes must make room first."""
    return _keys_there(_mine(contents, map_id), count, front=True)


def _restack(store: Store, ids: set[Id], *, front: bool) -> None:
    moving = sorted((store.get(Note, id) for id in ids), key=_depth)
    label = f"{counted('Bring', moving)} to front" if front else f"{counted('Send', moving)} to back"
    with store.change(label) as draft:
        for map_id in {note.map_id for note in moving}:
            mine = [note for note in moving if note.map_id == map_id]
            others = [note for note in _mine(draft, map_id) if note.id not in ids]
            keys = _keys_beyond(draft, others, len(mine), front=front)
            draft.put(*(changed(note, z=key) for note, key in zip(mine, keys, strict=True)))


def _lay_beside(store: Store, ids: set[Id], other: Note, *, above: bool) -> None:
    moving = sorted((store.get(Note, id) for id in ids), key=_depth)
    with store.change(f"{counted('Bring', moving)} {'forward' if above else 'backward'}") as draft:
        others = sorted((note for note in _mine(draft, other.map_id) if note.id not in ids), key=_depth)
        keys = new_keys(draft, others, others.index(other) + above, len(moving), "z")
        draft.put(*(changed(note, z=key) for note, key in zip(moving, keys, strict=True)))


def _keys_beyond(draft: Draft, others: list[Note], count: int, *, front: bool) -> list[str]:
    """Keys above or below all others, which get new ones only where the outermost leaves no room."""
    try:
        return _keys_there(others, count, front=front)
    except FIError:
        others = sorted(others, key=_depth)
        return new_keys(draft, others, len(others) if front else 0, count, "z")


def _keys_there(others: list[Note], count: int, *, front: bool) -> list[str]:
    edge = [(max if front else min)(others, key=attrgetter("z"))] if others else []
    return keys_there(edge, len(edge) if front else 0, count, "z")


def _mine(contents: Contents, map_id: Id) -> list[Note]:
    return [note for note in contents.of(Note).values() if note.map_id == map_id]


def _depth(note: Note) -> tuple[str, Id]:
    return note.z, note.id
