"""Which note lies on top where notes overlap."""

from collections.abc import Iterable

from journeyboard.model import Id, Note, changed
from journeyboard.store.draft import Draft
from journeyboard.store.store import Store

from .ordering import new_keys
from .wording import counted


def to_front(store: Store, ids: Iterable[Id]) -> None:
    """Lay notes on top of all others of their map; among themselves they keep their order."""
    _restack(store, set(ids), front=True)


def to_back(store: Store, ids: Iterable[Id]) -> None:
    """Lay notes below all others of their map; among themselves they keep their order."""
    _restack(store, set(ids), front=False)


def top_keys(draft: Draft, map_id: Id, count: int) -> list[str]:
    """Depth keys above every note of the map."""
    top = max(_mine(draft, map_id), key=_depth, default=None)
    return new_keys(draft, [top] if top else [], 1 if top else 0, count, "z")


def _restack(store: Store, ids: set[Id], *, front: bool) -> None:
    moving = sorted((store.get(Note, id) for id in ids), key=_depth)
    label = f"{counted('Bring', moving)} to front" if front else f"{counted('Send', moving)} to back"
    with store.change(label) as draft:
        for map_id in {note.map_id for note in moving}:
            mine = [note for note in moving if note.map_id == map_id]
            others = [note for note in _mine(draft, map_id) if note.id not in ids]
            edge = (max if front else min)(others, key=_depth, default=None)
            keys = new_keys(draft, [edge] if edge else [], 1 if front and edge else 0, len(mine), "z")
            draft.put(*(changed(note, z=key) for note, key in zip(mine, keys, strict=True)))


def _mine(draft: Draft, map_id: Id) -> list[Note]:
    return [note for note in draft.of(Note).values() if note.map_id == map_id]


def _depth(note: Note) -> tuple[str, Id]:
    return note.z, note.id
