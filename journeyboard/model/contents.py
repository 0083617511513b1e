"""How the rest of the house reads records: by kind and id, and nothing more."""

from collections.abc import Iterable, Mapping
from typing import Protocol, TypeVar

from .data import Evidence, Metric
from .journey import JourneyMap, Lane, Stage
from .note import Link, Note, Opportunity, PainPoint, Vote
from .people import Feeling, Person, Persona
from .picture import Picture
from .record import Id, MapRecord, Record
from .saved_filter import SavedFilter
from .version import Version

R = TypeVar("R", bound=Record)
M = TypeVar("M", bound=MapRecord)

KINDS: tuple[type[Record], ...] = (
    JourneyMap,
    Stage,
    Lane,
    Note,
    PainPoint,
    Opportunity,
    Feeling,
    Link,
    Evidence,
    Persona,
    Person,
    Vote,
    Metric,
    Picture,
    SavedFilter,
    Version,
)


class Contents(Protocol):
    """All records of a file, readable by kind. The store is one; a plain ``Records`` is another."""

    def of(self, kind: type[R]) -> Mapping[Id, R]:
        """All records of one kind by id, in the order they came."""
        ...


class Records:
    """Records without a store: a template, an import, a test."""

    def __init__(self, records: Iterable[Record] = ()) -> None:
        self._by_kind: dict[type[Record], dict[Id, Record]] = {kind: {} for kind in KINDS}
        for record in records:
            self._by_kind[type(record)][record.id] = record

    def of(self, kind: type[R]) -> Mapping[Id, R]:
        return self._by_kind[kind]  # type: ignore[return-value]  # keyed by the records' own type


def everything(contents: Contents) -> list[Record]:
    """Every record of a file, kind by kind."""
    return [record for kind in KINDS for record in contents.of(kind).values()]


def in_map(contents: Contents, kind: type[M], map_id: Id) -> list[M]:
    """The records of one kind that belong to a map, by their order key where they have one."""
    mine = (record for record in contents.of(kind).values() if record.map_id == map_id)
    return sorted(mine, key=lambda record: (getattr(record, "order", ""), record.id))


def maps(contents: Contents) -> list[JourneyMap]:
    """The maps of a file in their order."""
    return sorted(contents.of(JourneyMap).values(), key=lambda journey: (journey.order, journey.id))
