"""What the map on the desk can be compared with: its twin, other maps of the file, versions, other files."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from journeyboard.desktop.words import day, tr
from journeyboard.model import Contents, Id, JourneyMap, MapState, Records, Version, everything, maps

if TYPE_CHECKING:
    from journeyboard.desktop.desk import Desk


@dataclass(frozen=True, slots=True)
class Source:
    """Something to compare with. ``load`` may raise ``JourneyError``; ``map_id`` None: one of its maps."""

    title: str
    hint: str
    load: Callable[[], Contents]
    map_id: Id | None = None


def sources(desk: "Desk") -> list[Source]:
    """What the open file holds: a twin first, then the other maps, then versions, the latest first."""
    mine, store = desk.journey, desk.store
    now, looked_at = _now(desk)
    others = [each for each in maps(store) if each.id != mine.id]
    others.sort(key=lambda each: each.state is mine.state)
    kept = (each for each in now.of(Version).values() if each.id != looked_at)
    versions = sorted(kept, key=lambda each: each.at, reverse=True)
    return [*(_map(desk, each) for each in others), *(_version(each) for each in versions)]


def _now(desk: "Desk") -> tuple[Contents, object]:
    """What is there now, for a moment of the past keeps no versions; and what of it lies on the desk."""
    window = desk.window
    return (window.desk.store, window.looking.key) if window else (desk.store, None)


def from_file(path: Path) -> Contents:
    """The records of another file, which is only read. Raises ``JourneyError``."""
    from journeyboard.store.document import open_document

    with open_document(path, read_only=True) as document:
        return Records(everything(document.store))


def _map(desk: "Desk", journey: JourneyMap) -> Source:
    future = journey.state is MapState.FUTURE
    hint = tr("How it is to be, in this file") if future else tr("How it is, in this file")
    return Source(journey.title or tr("Untitled map"), hint, lambda: desk.store, journey.id)


def _version(version: Version) -> Source:
    def load() -> Contents:
        from journeyboard.store.packing import unpack

        return Records(unpack(version.data))

    hint = tr("Version, {0}").format(day(version.at.astimezone().date()))
    hint = ". ".join(filter(None, (hint, " ".join(version.note.split()))))
    return Source(version.name or tr("Version"), hint, load)


def map_in(contents: Contents, desk: "Desk") -> Id | None:
    """The map that is the one on the desk, or the only one; None when the user has to say."""
    found = maps(contents)
    same = [each.id for each in found if each.id == desk.map_id]
    alike = [each.id for each in found if each.title == desk.journey.title]
    for ids in (same, alike, [each.id for each in found]):
        if len(ids) == 1:
            return ids[0]
    return None
