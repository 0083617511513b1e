"""The notes that lie on top of each map: to lay one above them must not cost all notes."""

from bisect import insort
from heapq import nlargest
from itertools import chain
from weakref import WeakKeyDictionary

from journeyboard.model import Id, Note
from journeyboard.store.change import Change, Pairs
from journeyboard.store.draft import Draft
from journeyboard.store.store import Store

_KEPT, _MOST = 32, 400
Depth = tuple[str, Id]


class Tops:
    """Remembers the highest notes of each map it was asked about, and follows the store's changes.

    What it remembers holds every note above a depth, and some that are gone or lie elsewhere by now.
    """

    def __init__(self, store: Store) -> None:
        self._notes = store.of(Note)
        self._known: dict[Id, list[Depth]] = {}
        store.listen(self._follow)

    def look(self, map_id: Id) -> None:
        """Know a map before a hand waits for it."""
        if map_id not in self._known:
            self._learn({}, map_id)

    def highest(self, draft: Draft, map_id: Id, without: set[Id]) -> str | None:
        """The greatest depth of a map's notes but for some; None when there are no others."""
        found = self._first(map_id, without)
        if found is None:
            self._learn(draft.pairs(), map_id)
            found = self._first(map_id, without)
        if found is None:
            found = self._of_all(map_id, without)
        written = (after for _, after in draft.pairs().values() if isinstance(after, Note))
        new = (note.z for note in written if note.map_id == map_id and note.id not in without)
        return max(chain(new, [found] if found is not None else []), default=None)

    def _first(self, map_id: Id, without: set[Id]) -> str | None:
        notes = self._notes
        for z, id in reversed(self._known.get(map_id, ())):
            note = notes.get(id)
            if note is not None and note.z == z and note.map_id == map_id and id not in without:
                return z
        return None

    def _learn(self, pairs: Pairs, map_id: Id) -> None:
        """Look through all notes, and through those that come back should the change fail."""
        before = (note for note, _ in pairs.values() if isinstance(note, Note))
        mine = [note for note in chain(self._notes.values(), before) if note.map_id == map_id]
        least = min(nlargest(_KEPT, [note.z for note in mine]), default="")
        self._known[map_id] = sorted({(note.z, note.id) for note in mine if note.z >= least})

    def _of_all(self, map_id: Id, without: set[Id]) -> str | None:
        mine = (note for note in self._notes.values() if note.map_id == map_id)
        return max((note.z for note in mine if note.id not in without), default=None)

    def _follow(self, change: Change) -> None:
        for id, (_, note) in change.pairs.items():
            known = self._known.get(note.map_id) if isinstance(note, Note) else None
            if isinstance(note, Note) and known and (note.z, id) > known[0]:
                insort(known, (note.z, id))
        self._known = {map_id: known for map_id, known in self._known.items() if len(known) <= _MOST}


_TOPS: WeakKeyDictionary[Store, Tops] = WeakKeyDictionary()


def tops(store: Store) -> Tops:
    """What is known of a store's highest notes."""
    found = _TOPS.get(store)
    if found is None:
        found = _TOPS[store] = Tops(store)
    return found
