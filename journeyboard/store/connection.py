"""How we talk to SQLite about a file that may come from anyone, and what its complaints mean."""

import errno
import os
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic
from urllib.parse import quote

from .errors import Cause, Damaged, JourneyError, Unavailable, Untrusted
from .plain_words import PARTS

BUSY_SECONDS = 3.0
LONGEST_VALUE = 64 * 1024 * 1024
_UNAVAILABLE = {
    "SQLITE_BUSY": ("The file is in use by another program", Cause.IN_USE),
    "SQLITE_LOCKED": ("The file is in use by another program", Cause.IN_USE),
    "SQLITE_CANTOPEN": ("The file cannot be opened", Cause.OTHER),
    "SQLITE_PERM": ("The file may not be opened", Cause.READ_ONLY),
    "SQLITE_READONLY": ("The file may not be written to", Cause.READ_ONLY),
    "SQLITE_IOERR": ("The disk reports an error", Cause.OTHER),
    "SQLITE_FULL": ("The disk is full", Cause.FULL),
    "SQLITE_READONLY_DBMOVED": ("The file was moved or deleted", Cause.GONE),
    "SQLITE_READONLY_ROLLBACK": (
        "The file was not closed properly and its folder may not be written to",
        Cause.READ_ONLY,
    ),
}
_OF_SYSTEM = {
    errno.ENOSPC: ("The disk is full", Cause.FULL),
    errno.EDQUOT: ("Your share of the disk is used up", Cause.FULL),
    errno.EFBIG: ("The disk lets the file grow no further", Cause.FULL),
    errno.EROFS: ("The disk is write-protected", Cause.READ_ONLY),
}


def uri_of(path: Path, mode: str) -> str:
    """A path as SQLite takes it, whatever it holds: names that are no text, two leading slashes, a drive."""
    place = path.absolute().as_posix()
    rooted = place if place.startswith("/") else f"/{place}"
    return f"file://{quote(os.fsencode(rooted))}?mode={mode}"


def connect(path: Path, mode: str) -> sqlite3.Connection:
    """A guarded connection; ``mode`` is ro, rw, or rwc to make the file. Raises ``sqlite3.Error``."""
    connection = sqlite3.connect(
        uri_of(path, mode), uri=True, isolation_level=None, check_same_thread=False, timeout=BUSY_SECONDS
    )
    try:
        for pragma in ("trusted_schema=OFF", "cell_size_check=ON", "mmap_size=0"):
            connection.execute(f"PRAGMA {pragma}")
    except BaseException:
        connection.close()
        raise
    return connection


@contextmanager
def connected(path: Path, mode: str) -> Iterator[sqlite3.Connection]:
    """A connection for a while; raises ``JourneyError`` for whatever goes wrong within."""
    with translated():
        connection = connect(path, mode)
        try:
            yield connection
        finally:
            connection.close()


def confine(connection: sqlite3.Connection, seconds: float) -> None:
    """Bound what reading may cost: the length of a value, attached files, time from now on."""
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LONGEST_VALUE)
    connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
    connection.setlimit(sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH, 1)
    deadline = monotonic() + seconds
    connection.set_progress_handler(lambda: monotonic() > deadline, 20_000)


def make_durable(connection: sqlite3.Connection) -> None:
    """From here on a commit that returned survives a power cut, and the file can be copied at any time."""
    connection.execute("PRAGMA journal_mode=TRUNCATE")
    connection.execute("PRAGMA synchronous=FULL")
    if sys.platform == "darwin":
        connection.execute("PRAGMA fullfsync=ON")


@contextmanager
def translated() -> Iterator[None]:
    """Turn what SQLite and the system raise into a ``JourneyError``."""
    try:
        yield
    except JourneyError:
        raise
    except (sqlite3.Error, OSError, MemoryError, UnicodeError) as error:
        raise explained(error) from error


def explained(error: BaseException) -> JourneyError:
    """What an error of SQLite or of the system means for the person at the board."""
    if isinstance(error, JourneyError):
        return error
    if isinstance(error, sqlite3.Error):
        return _of_sqlite(error)
    if isinstance(error, UnicodeError):
        return Damaged("A text in the file is not text any more", plain=PARTS)
    if isinstance(error, OSError):
        return _of_system(error)
    if isinstance(error, MemoryError):
        return Untrusted("The file needs more memory than there is")
    return Unavailable(f"The edit could not be written ({error})")


def _of_system(error: OSError) -> JourneyError:
    cause = Cause.READ_ONLY if isinstance(error, PermissionError) else Cause.OTHER
    unknown = (f"The file cannot be reached ({error.strerror or error})", cause)
    what, cause = _OF_SYSTEM.get(error.errno or 0, unknown)
    return Unavailable(what, cause=cause)


def _of_sqlite(error: sqlite3.Error) -> JourneyError:
    name: str = getattr(error, "sqlite_errorname", None) or ""
    primary = "_".join(name.split("_")[:2])
    if known := _UNAVAILABLE.get(name) or _UNAVAILABLE.get(primary):
        return Unavailable(known[0], cause=known[1])
    if primary in ("SQLITE_INTERRUPT", "SQLITE_TOOBIG", "SQLITE_NOMEM"):
        return Untrusted("The file holds more than Journeyboard can read in reasonable time")
    return Damaged(f"Bytes in the file are wrong ({error})", plain=PARTS)
