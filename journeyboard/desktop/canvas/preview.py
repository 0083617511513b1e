"""The map as it would be: the store's records with a few of them replaced while a hand is still at work."""

from collections.abc import Iterable, Iterator, Mapping, Set
from typing import TypeVar, cast

from journeyboard.model import Contents, Id, Record

R = TypeVar("R", bound=Record)
Pairs = dict[Id, tuple[Record | None, Record | None]]


class Preview:
    """Contents that show uncommitted records in place of the committed ones."""

    def __init__(self, base: Contents) -> None:
        self.base = base
        self._shown: dict[type[Record], dict[Id, Record]] = {}

    def of(self, kind: type[R]) -> Mapping[Id, R]:
        base = self.base.of(kind)
        shown = self._shown.get(kind)
        return base if shown is None else _Covered(base, cast(dict[Id, R], shown))

    def show(self, records: Iterable[Record]) -> Pairs:
        """Show these records; returns what changed to the eye, before and after."""
        pairs: Pairs = {}
        for record in records:
            pairs[record.id] = self.of(type(record)).get(record.id), record
            self._shown.setdefault(type(record), {})[record.id] = record
        return pairs

    def shown(self, kind: type[Record]) -> Set[Id]:
        """Which records of a kind are not as they are committed."""
        return self._shown.get(kind, {}).keys()

    def end(self) -> Pairs:
        """Show the committed records again; returns what changed to the eye."""
        shown, self._shown = self._shown, {}
        records = [(kind, record) for kind, group in shown.items() for record in group.values()]
        return {record.id: (record, self.base.of(kind).get(record.id)) for kind, record in records}


class _Covered(Mapping[Id, R]):
    """A mapping with some values replaced or added, in the order of the one below."""

    def __init__(self, base: Mapping[Id, R], top: Mapping[Id, R]) -> None:
        self._base, self._top = base, top

    def __getitem__(self, key: Id) -> R:
        found = self._top.get(key)
        return self._base[key] if found is None else found

    def __iter__(self) -> Iterator[Id]:
        yield from self._base
        yield from (key for key in self._top if key not in self._base)

    def __len__(self) -> int:
        return sum(1 for _ in self)
