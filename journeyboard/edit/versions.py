"""Keeping the state of a file under a name, and going back to a state."""

from datetime import UTC, datetime

from journeyboard.model import Contents, Id, JourneyMap, Record, Version, changed, everything
from journeyboard.model.version import LARGEST_BYTES
from journeyboard.store.packing import pack
from journeyboard.store.store import Store

from .clean import clean_text, clean_title
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


def restore(store: Store, past: Contents, when: str) -> None:
    """Make all maps of the file what they were; versions that were named since stay.

    ``when`` says in the label which state that is; where nothing differs there is no step.
    Raises ``Refused`` for a state without a map.
    """
    if not past.of(JourneyMap):
        raise Refused("There was no map then", "choose another moment")
    wanted = {record.id: record for record in _without_versions(past)}
    with store.change(named(RESTORE, when)) as draft:
        draft.remove(*(record for record in _without_versions(draft) if record.id not in wanted))
        draft.put(*wanted.values())


def _without_versions(contents: Contents) -> list[Record]:
    return [record for record in everything(contents) if not isinstance(record, Version)]
