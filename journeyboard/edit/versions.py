"""Keeping the state of a file under a name, and going back to a state."""

from datetime import UTC, datetime

from journeyboard.model import (
    Contents,
    Id,
    JourneyMap,
    MapRecord,
    Record,
    Records,
    Version,
    changed,
    everything,
)
from journeyboard.model.version import LARGEST_BYTES
from journeyboard.store.packing import pack, unpack
from journeyboard.store.store import Store

from .clean import clean_text, clean_title
from .mending import mended
from .refusal import Refused
from .wording import named

RESTORE, NAME = "Restore", "Name version"
"""How the label of a step begins that went back to a state, and of one that kept a state."""


def name_version(store: Store, name: str, note: str = "", author: str = "") -> Id:
    """Keep all maps of the file as they are now under a name. Returns the version's id.

    Raises ``Refused`` for a file that is too large to be kept inside itself.
    """
    data = pack(everything(store))
    if len(data) > LARGEST_BYTES:
        raise Refused("The maps of this file are too large to keep a version in it", "save a copy instead")
    title, words, who = clean_title(name), clean_text(note), clean_title(author)
    version = Version(name=title, note=words, at=datetime.now(UTC), author=who, data=data)
    with store.change(named(NAME, title)) as draft:
        draft.put(version)
    return version.id


def state_of(store: Store, name: str) -> Records:
    """What the latest version of a name keeps, whatever its case. Raises ``Refused`` when there is none."""
    alike = [each for each in store.of(Version).values() if each.name.casefold() == name.casefold()]
    if not alike:
        raise Refused(f"There is no version called {name}", "choose one that `journeyboard versions` lists")
    return Records(unpack(max(alike, key=lambda version: version.at).data))


def rename_version(store: Store, version_id: Id, name: str, note: str) -> None:
    """Give a version another name and note."""
    version = store.get(Version, version_id)
    with store.change(named("Rename version", version.name)) as draft:
        draft.put(changed(version, name=clean_title(name), note=clean_text(note)))


def delete_version(store: Store, version_id: Id) -> None:
    """Forget a version; the maps stay as they are."""
    version = store.get(Version, version_id)
    with store.change(named("Delete version", version.name)) as draft:
        draft.remove(version)


def restore(store: Store, past: Contents, map_id: Id, when: str) -> None:
    """Make one map what it was; other maps, what was moved to them since, and versions stay.

    ``when`` says in the label which state that is; where nothing differs there is no step.
    Raises ``Refused`` for a state without this map.
    """
    if map_id not in past.of(JourneyMap):
        raise Refused("The map was not there then", "choose another moment")
    now = {record.id: record for record in everything(store)}
    stays = {id: record for id, record in now.items() if not _is_of(map_id, record)}
    back = (record for record in everything(past) if _is_of(map_id, record) and record.id not in stays)
    wanted = {record.id: record for record in mended([*stays.values(), *back])}
    with store.change(named(RESTORE, when)) as draft:
        draft.remove(*(id for id in now if id not in wanted))
        draft.put(*(record for id, record in wanted.items() if now.get(id) is not record))


def _is_of(map_id: Id, record: Record) -> bool:
    return record.id == map_id or (isinstance(record, MapRecord) and record.map_id == map_id)
