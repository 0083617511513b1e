"""Which record points to which: so that no import leaves an arrow into nothing, and copies share no ids."""

from collections.abc import Iterable, Iterator

from journeyboard.model import (
    KINDS,
    Evidence,
    Id,
    JourneyMap,
    Lane,
    Link,
    MapRecord,
    Note,
    Person,
    Persona,
    Picture,
    Record,
    Stage,
    changed,
    new_id,
)

ANYTHING: type[Record] = Record
EVERY_MAP_RECORD: dict[str, type[Record]] = {
    "map_id": JourneyMap,
    "stage_id": Stage,
    "lane_id": Lane,
    "note_id": Note,
    "persona_id": Persona,
    "owner_id": Person,
    "picture_id": Picture,
}
TARGETS: dict[type[Record], dict[str, type[Record]]] = {
    kind: {name: target for name, target in EVERY_MAP_RECORD.items() if hasattr(kind, name)} for kind in KINDS
}
TARGETS[Link] |= {"source_id": Note, "target_id": Note}
TARGETS[Evidence] |= {"target_id": ANYTHING}
GROUPS = ("stage_ids", "persona_ids", "owner_ids")
"""What a filter asks for; it may outlive what it points to, so it is followed but never checked."""
MAY_CROSS_MAPS = {"owner_id", "map_id"}


def references(record: Record) -> Iterator[tuple[str, type[Record], Id]]:
    """The filled references of a record: field, kind pointed to, id pointed to."""
    for name, target in TARGETS[type(record)].items():
        if (value := getattr(record, name)) is not None:
            yield name, target, value


def dangling(records: Iterable[Record]) -> Iterator[tuple[Record, str, str]]:
    """Every reference that leads nowhere, to another kind, or into another map: record, field, reason."""
    known = {record.id: record for record in records}
    for record in known.values():
        for name, kind, wanted in references(record):
            if reason := _reason(record, name, kind, known.get(wanted)):
                yield record, name, f"“{wanted}” {reason}"


def _reason(record: Record, name: str, kind: type[Record], found: Record | None) -> str:
    if found is None:
        return "is not in the file"
    if not isinstance(found, kind):
        return f"is not a {kind.__name__} but a {type(found).__name__}"
    crosses = name not in MAY_CROSS_MAPS and _map_of(found) != _map_of(record)
    return "belongs to another map" if crosses else ""


def _map_of(record: Record) -> Id:
    return record.map_id if isinstance(record, MapRecord) else record.id


def with_fresh_ids(records: Iterable[Record]) -> list[Record]:
    """The same records under new ids, their references following; a reference out of the set stays."""
    originals = list(records)
    fresh = {record.id: new_id() for record in originals}
    return [_renamed(record, fresh) for record in originals]


def _renamed(record: Record, fresh: dict[Id, Id]) -> Record:
    pointers = {name: fresh.get(wanted, wanted) for name, _, wanted in references(record)}
    groups = {name: _each(getattr(record, name), fresh) for name in GROUPS if hasattr(record, name)}
    return changed(record, id=fresh[record.id], **pointers, **groups)


def _each(ids: Iterable[Id], fresh: dict[Id, Id]) -> tuple[Id, ...]:
    return tuple(fresh.get(id, id) for id in ids)
