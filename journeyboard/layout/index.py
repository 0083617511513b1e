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
        self._found: dict[Id, dict[Id, R]] = {}

    def __getitem__(self, key: Id) -> tuple[R, ...]:
        """The records with this key, in the order they came; none is no error."""
        return tuple(self._found[key].values()) if key in self._found else ()

    def __contains__(self, key: Id) -> bool:
        return key in self._found

    def __iter__(self) -> Iterator[R]:
        return (record for group in self._found.values() for record in group.values())

    def put(self, record: R) -> None:
        self._found.setdefault(self._key(record), {})[record.id] = record

    def drop(self, record: R) -> None:
        """Forget a record; one that was never here is no error."""
        group = self._found.get(self._key(record))
        if group and group.pop(record.id, None) and not group:
            del self._found[self._key(record)]
