"""Finds out what became of an open file: whether it is still ours, and why it cannot be written."""

import os
from contextlib import suppress
from pathlib import Path
from secrets import token_hex

from .connection import connected, explained
from .errors import Cause, Damaged, JourneyError, Unavailable
from .guard import Edition, check_header
from .reading import read_edition

ENOUGH = 64 * 1024
"""Bytes that must fit on a disk before we say that it is not the disk's room that is lacking."""
Signature = tuple[int, int, int, int]


def signature(path: Path) -> Signature | None:
    """What changes whenever somebody writes or replaces a file; None when it cannot be asked."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns


def demand_ours(path: Path, edition: Edition) -> None:
    """Raises ``JourneyError`` unless the file at a path is in this edition."""
    check_header(path)
    with connected(path, "ro") as connection:
        if read_edition(connection) != edition:
            raise changed_by_others()


def changed_by_others() -> JourneyError:
    """What a file is in that is not in the edition we left."""
    return Unavailable("The file was changed by another program", cause=Cause.CHANGED)


def why(error: BaseException, path: Path) -> JourneyError:
    """Why a file could not be written, as exactly as can be found out, and that the edits are kept."""
    known = explained(error)
    with suppress(OSError):  # a folder that may not be entered refuses questions too
        known = _closer(known, path)
    safe, do = "your edits are kept in memory", "save a copy elsewhere; writing is tried again by itself"
    return type(known)(known.what, safe=safe, do=do, cause=known.cause, plain=known.plain)


def _closer(error: JourneyError, path: Path) -> JourneyError:
    if error.cause is Cause.GONE and path.exists():
        return Unavailable("Another file was put in its place", cause=Cause.CHANGED)
    if not isinstance(error, Unavailable):
        cause = Cause.DAMAGED if isinstance(error, Damaged) else Cause.CHANGED
        return type(error)(error.what, cause=cause, plain=error.plain)
    return _asked_the_folder(path) or error if error.cause is Cause.OTHER else error


def _asked_the_folder(path: Path) -> JourneyError | None:
    """SQLite does not tell a used-up quota from a broken disk; the system does, when it is asked to write."""
    trial = path.with_name(f".{path.name}.{token_hex(4)}.part")
    try:
        with trial.open("xb") as file:
            file.seek(path.stat().st_size)
            file.write(bytes(ENOUGH))
            os.fsync(file.fileno())
    except OSError as error:
        found = explained(error)
        return found if found.cause is not Cause.OTHER else None
    finally:
        _remove(trial)
    return None


def _remove(trial: Path) -> None:
    try:
        trial.unlink(missing_ok=True)
    except OSError:
        return
