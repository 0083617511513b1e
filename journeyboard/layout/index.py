"""Records by what they refer to, kept up to date change by change."""

from collections.abc import Callable, Iterator
from typing import Generic, TypeVar

from journeyboard.model import Id, Record

R = TypeVar("R", bound=Record)


class Index(Generic[R]):
    """Records of one kind by a key of theirs, for instance the votes by note."""

    def __init__(self, kind: type[R], key: Callable[[R], Id]) -> None:
        self.kind = kind
        self._key = key
        self._alone: dict[Id, R] = {}
        """Those that are the only one with their key, as most are: a dictionary of one takes much memory."""
        self._together: dict[Id, dict[Id, R]] = {}

    def __getitem__(self, key: Id) -> tuple[R, ...]:
        """The records with this key, in the order they came; none is no error."""
        if key in self._alone:
            return (self._alone[key],)
        return tuple(self._together[key].values()) if key in self._together else ()

    def __contains__(self, key: Id) -> bool:
        return key in self._alone or key in self._together

    def __iter__(self) -> Iterator[R]:
        yield from self._alone.values()
        for group in self._together.values():
            yield from group.values()

    def put(self, record: R) -> None:
        key = self._key(record)
        first = self._alone.pop(key, None)
        if first is not None:
            self._together[key] = {first.id: first}
        if key in self._together:
            self._together[key][record.id] = record
        else:
            self._alone[key] = record

    def drop(self, record: R) -> None:
        """Forget a record; one that was never here is no error."""
        key = self._key(record)
        group = self._together.get(key)
        if group is None:
            if key in self._alone and self._alone[key].id == record.id:
                del self._alone[key]
        elif group.pop(record.id, None) and not group:
            del self._together[key]
