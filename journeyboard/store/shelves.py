"""Where a store keeps its records: one shelf a kind, one record an id."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import TypeVar

from journeyboard.model import KINDS, Id, Record

R = TypeVar("R", bound=Record)


class Shelves:
    """Records by kind and id. An id names one record of the whole file, whatever its kind."""

    def __init__(self, records: Iterable[Record] = ()) -> None:
        self._shelves: dict[type[Record], dict[Id, Record]] = {kind: {} for kind in KINDS}
        self._views = {kind: MappingProxyType(shelf) for kind, shelf in self._shelves.items()}
        for record in records:
            self._shelves[type(record)][record.id] = record
        self._refuse_shared_ids()

    def of(self, kind: type[R]) -> Mapping[Id, R]:
        """A live view, read only, of one kind's records."""
        return self._views[kind]  # type: ignore[return-value]  # keyed by the records' own type

    def find(self, id: Id) -> Record | None:
        """The record that bears this id, whatever its kind."""
        for shelf in self._shelves.values():
            if id in shelf:
                return shelf[id]
        return None

    def swap(self, id: Id, record: Record | None) -> Record | None:
        """Put a record in the place of an id, or clear the place; returns what was there before.

        Raises ``TypeError`` when the id belongs to a record of another kind, or the kind is unknown.
        """
        before = self._likely(id, record) or self.find(id)
        if record is not None:
            self._check_kind(before, record)
            self._shelves[type(record)][id] = record
        elif before is not None:
            del self._shelves[type(before)][id]
        return before

    def _likely(self, id: Id, record: Record | None) -> Record | None:
        """What another record is nearly always put in the place of: one of its own kind."""
        return None if record is None else self._shelves.get(type(record), {}).get(id)

    def _refuse_shared_ids(self) -> None:
        ids = [id for shelf in self._shelves.values() for id in shelf]
        if len(set(ids)) != len(ids):
            raise TypeError("records of two kinds have the same id")

    def _check_kind(self, before: Record | None, record: Record) -> None:
        if type(record) not in self._shelves:
            raise TypeError(f"{type(record).__name__} is no kind of record that a map holds")
        if before is not None and type(before) is not type(record):
            raise TypeError(f"{record.id} is a {type(before).__name__}, not a {type(record).__name__}")
