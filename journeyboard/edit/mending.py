"""Makes a map of records some of which are lost: what hangs in the air is put down or left out."""

from collections.abc import Iterable

from journeyboard.model import Id, JourneyMap, MapRecord, Note, Record, changed

from .references import dangling

LOOSE: dict[str, object] = {
    "stage_id": None,
    "lane_id": None,
    "persona_id": None,
    "owner_id": None,
    "picture_id": None,
}
"""What a record can do without: a note that lost its stage or lane lies in the parking lot."""


def mended(records: Iterable[Record], title: str = "Recovered map") -> list[Record]:
    """The same records with no reference to a lost one; ``title`` is for maps whose own record is lost."""
    found = list(records)
    found += [JourneyMap(id=id, title=title) for id in _lost_maps(found)]
    while broken := _broken(found):
        found = [
            mended for record in found if (mended := _mended(record, broken.get(record.id, ()))) is not None
        ]
    return found


def _lost_maps(records: list[Record]) -> list[Id]:
    known = {record.id for record in records}
    wanted = dict.fromkeys(record.map_id for record in records if isinstance(record, MapRecord))
    return [id for id in wanted if id not in known]


def _broken(records: list[Record]) -> dict[Id, list[str]]:
    found: dict[Id, list[str]] = {}
    for record, name, _ in dangling(records):
        found.setdefault(record.id, []).append(name)
    return found


def _mended(record: Record, broken: Iterable[str]) -> Record | None:
    """Without what it can do without; None when it cannot do without it."""
    if isinstance(record, Note) and {"stage_id", "lane_id"} & set(broken):
        broken = {*broken, "stage_id", "lane_id"}
    loose = {name: LOOSE[name] for name in broken if name in LOOSE and _may_lack(record, name)}
    if len(loose) < len(set(broken)):
        return None
    return changed(record, **loose) if loose else record


def _may_lack(record: Record, name: str) -> bool:
    return isinstance(record, Note) or name == "owner_id"
