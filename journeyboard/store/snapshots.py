"""Copies of a map that are taken by themselves, so that this morning's and last week's can be had back.

They lie in the program's own folder, not beside the map: where one disk or one sync client spoils the map,
it should not reach them too.
"""

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from shutil import copyfile

from journeyboard.model import NoteKind

from .connection import confine, connected
from .document import Document
from .errors import JourneyError
from .guard import Edition, check_header
from .publishing import PART, publishing
from .reading import read_edition, roll_back
from .schema import FORMAT_VERSION

RECENT, DAYS, WEEKS = 6, 7, 4
"""How many are kept: the newest, and the last one of each of so many days and weeks."""
COUNT_SECONDS = 2.0
_COUNT = 'SELECT count(*) FROM "note" WHERE "kind" <> ?'
STAMP, SUFFIX, ORIGIN = "%Y%m%dT%H%M%S%fZ", ".journey", "origin"


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A copy, and when it was taken (UTC)."""

    path: Path
    at: datetime


def shelf(folder: Path, document: Path) -> Path:
    """Where in ``folder`` the snapshots of a document lie. It may not be there yet."""
    mark = sha256(str(document).encode("utf-8", "surrogatepass")).hexdigest()[:12]
    return folder / f"{document.stem[:60]}-{mark}"


def origin(shelf: Path) -> Path | None:
    """The document that a shelf holds the snapshots of."""
    try:
        return Path((shelf / ORIGIN).read_text("utf-8"))
    except (OSError, ValueError):
        return None


def snapshots(shelf: Path) -> list[Snapshot]:
    """What lies on a shelf, the newest first."""
    found = (_snapshot(path) for path in shelf.glob(f"*{SUFFIX}"))
    return sorted(filter(None, found), key=lambda each: each.at, reverse=True)


def take(document: Document, folder: Path, now: datetime | None = None) -> Snapshot | None:
    """Copy what is on the disk of an open document; None when the newest snapshot is of the same edition.

    What is kept too long is removed afterwards. May be called in any thread.
    Raises ``JourneyError`` or ``OSError``; the document and earlier snapshots are untouched then.
    """
    place = shelf(folder, document.path)
    before = snapshots(place)
    if before and _edition(before[0].path) == document.edition:
        return None
    place.mkdir(parents=True, exist_ok=True)
    (place / ORIGIN).write_text(str(document.path), "utf-8", "surrogatepass")
    at = now or datetime.now(UTC)
    taken = Snapshot(place / f"{at.strftime(STAMP)}{SUFFIX}", at)
    document.copy_of_disk(taken.path)
    _clear(place, [taken, *before])
    return taken


def keep_old_format(path: Path, folder: Path, now: datetime | None = None) -> Snapshot | None:
    """Copy a file as it is, when it has an earlier format, before it is given today's.

    Raises ``JourneyError`` or ``OSError``.
    """
    if check_header(path) == FORMAT_VERSION:
        return None
    roll_back(path)
    place, at = shelf(folder, path), now or datetime.now(UTC)
    place.mkdir(parents=True, exist_ok=True)
    (place / ORIGIN).write_text(str(path), "utf-8", "surrogatepass")
    kept = Snapshot(place / f"{at.strftime(STAMP)}{SUFFIX}", at)
    with publishing(kept.path, overwrite=False) as part:
        copyfile(path, part)
    return kept


def lay_out(snapshot: Snapshot, target: Path) -> None:
    """Put a snapshot in a new file. Raises ``Unavailable``; what was at ``target`` is still there then."""
    with publishing(target, overwrite=False) as part:
        copyfile(snapshot.path, part)


def note_count(snapshot: Snapshot) -> int | None:
    """How many notes a snapshot holds, as the window counts them: channels are labels. None: unreadable."""
    try:
        with connected(snapshot.path, "ro") as connection:
            confine(connection, COUNT_SECONDS)
            (count,) = connection.execute(_COUNT, (NoteKind.CHANNEL.value,)).fetchone()
            return int(count)
    except JourneyError:
        return None


def worth_keeping(times: Iterable[datetime]) -> set[datetime]:
    """Which snapshots stay: the newest ones, and the last of each recent day and week that has any."""
    ordered = sorted(times, reverse=True)
    by_day = _last_of_each(ordered, lambda at: at.date())
    by_week = _last_of_each(ordered, lambda at: at.isocalendar()[:2])
    return {*ordered[:RECENT], *by_day[:DAYS], *by_week[:WEEKS]}


def _last_of_each(ordered: list[datetime], period: Callable[[datetime], Hashable]) -> list[datetime]:
    found: dict[Hashable, datetime] = {}
    for at in ordered:
        found.setdefault(period(at), at)
    return list(found.values())


def _clear(place: Path, there: list[Snapshot]) -> None:
    kept = worth_keeping(each.at for each in there)
    for each in there:
        if each.at not in kept:
            each.path.unlink(missing_ok=True)
    for leftover in place.glob(f".*{PART}*"):
        leftover.unlink(missing_ok=True)


def _snapshot(path: Path) -> Snapshot | None:
    try:
        return Snapshot(path, datetime.strptime(path.stem, STAMP).replace(tzinfo=UTC))
    except ValueError:
        return None


def _edition(path: Path) -> Edition | None:
    try:
        with connected(path, "ro") as connection:
            return read_edition(connection)
    except JourneyError:
        return None
