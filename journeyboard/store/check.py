"""Checks all of a file, its history too, and tells everything that is wrong, not only the first thing."""

import sqlite3
from collections.abc import Callable, Iterator
from functools import partial
from os import PathLike
from pathlib import Path

from journeyboard.model import KINDS

from .blobs import blobs_of
from .connection import connected, translated
from .errors import Damaged, JourneyError, Untrusted
from .guard import check_count, check_header, check_structure
from .migrations import up_to_date
from .reading import log_pair, log_rows, read_edition, read_records, roll_back, select
from .rows import Row, decoder

CHECK_SECONDS = 300.0


def check(path: str | PathLike[str]) -> list[str]:
    """What is wrong with a file, a sentence each; empty when it is whole.

    Raises ``NotAJourney``, ``TooNew`` or ``Unavailable`` when there is nothing to be checked.
    """
    place = Path(path).absolute()
    try:
        version = check_header(place)
        roll_back(place)
        with connected(place, "ro") as connection:
            check_structure(connection, version, CHECK_SECONDS)
            check_count(connection)
            with up_to_date(connection, version) as now:
                return list(dict.fromkeys(_findings(connection, now)))
    except (Damaged, Untrusted) as error:
        return [error.what]


def _findings(connection: sqlite3.Connection, now: sqlite3.Connection) -> Iterator[str]:
    """What is wrong with a file, whose records as of today's format are in ``now``."""
    yield from _bad_pages(connection)
    yield from _complaint(lambda: read_edition(connection))
    blobs = blobs_of(now)
    for kind in KINDS:
        yield from _bad_rows(partial(now.execute, select(kind)), decoder(kind, blobs))
    yield from _complaint(lambda: read_records(now))
    yield from _bad_rows(lambda: log_rows(connection), lambda row: log_pair(row, blobs))


def _bad_pages(connection: sqlite3.Connection) -> Iterator[str]:
    try:
        with translated():
            for (line,) in connection.execute("PRAGMA integrity_check(20)"):
                if line != "ok":
                    yield f"The file's structure is broken ({' '.join(str(line).split())})"
    except JourneyError as error:
        yield error.what


def _bad_rows(rows: Callable[[], Iterator[Row]], read: Callable[[Row], object]) -> Iterator[str]:
    """What is wrong with each row, as far as the pages lead to rows."""
    try:
        with translated():
            for row in rows():
                yield from _complaint(lambda row=row: read(row))  # type: ignore[misc]
    except JourneyError as error:
        yield error.what


def _complaint(look: Callable[[], object]) -> Iterator[str]:
    try:
        with translated():
            look()
    except JourneyError as error:
        yield error.what
    except ValueError:
        yield "A step of the history cannot be read"
