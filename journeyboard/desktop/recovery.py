"""Gets a map back, as a file of its own: from a snapshot, or from what is readable of a damaged file."""

import os
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from journeyboard.places import data_folder, free_path

from .words import tr

if TYPE_CHECKING:
    from journeyboard.model import Record
    from journeyboard.store.snapshots import Snapshot

FOLDER = "snapshots"


@dataclass(frozen=True, slots=True)
class Recovered:
    """A new file, and how many notes came back in it; channels are labels, not notes."""

    path: Path
    notes: int


def snapshot_folder() -> Path:
    """Where the snapshots of all maps lie."""
    return data_folder() / FOLDER


def kept(path: Path) -> "list[Snapshot]":
    """The snapshots of a map, the newest first; also when its file is gone."""
    from journeyboard.store.snapshots import shelf, snapshots

    return snapshots(shelf(snapshot_folder(), path.resolve()))


def readable(path: Path) -> "list[Record]":
    """What can be read of a damaged file; for any thread, as it may take long. Raises ``JourneyError``."""
    from journeyboard.edit.mending import mended
    from journeyboard.store.salvage import salvage

    return mended(salvage(path), path.stem)


def recover(path: Path, records: "list[Record]") -> Recovered:
    """Put what was readable of a damaged file in a new one. Raises ``JourneyError`` or ``OSError``."""
    from journeyboard.model import Note, NoteKind
    from journeyboard.store.document import create

    target = free_path(_beside(path), tr("{0} recovered").format(path.stem))
    create(target, records).close()
    notes = [each for each in records if isinstance(each, Note) and each.kind is not NoteKind.CHANNEL]
    return Recovered(target, len(notes))


def lay_out(snapshot: "Snapshot", path: Path) -> Path:
    """Put a snapshot of a map in a new file beside the map. Raises ``JourneyError`` or ``OSError``."""
    from journeyboard.store.snapshots import lay_out as copied

    taken = snapshot.at.astimezone().strftime("%Y-%m-%d %H.%M")
    target = free_path(_beside(path), f"{path.stem} {taken}")
    copied(snapshot, target)
    return target


def told(snapshot: "Snapshot") -> str:
    """When a snapshot was taken, with the hour, and how many notes it holds."""
    from journeyboard.store.snapshots import note_count

    from .words import number_of

    count = note_count(snapshot)
    notes = number_of(count, "note", "notes") if count is not None else tr("cannot be read")
    return f"{moment(snapshot.at)}, {notes}"


def moment(at: datetime) -> str:
    """``Today, 14:32``, ``Yesterday, 14:32`` or the date and the hour, in local time."""
    from .start.offers import when

    local = at.astimezone()
    words, hour = when(local.replace(tzinfo=None)), local.strftime("%H:%M")
    return words if words.endswith(hour) else f"{words}, {hour}"


def _beside(path: Path) -> Path:
    from .windows import maps_folder

    folder = path.parent
    if not (folder.is_dir() and os.access(folder, os.W_OK)):
        folder = maps_folder()
        folder.mkdir(parents=True, exist_ok=True)
    return folder
