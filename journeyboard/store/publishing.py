"""New files appear whole or not at all: made under another name beside their place, then moved there."""

import os
import sqlite3
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from secrets import token_hex

from journeyboard.model import KINDS, Record

from .connection import connected, translated, uri_of
from .entry import Entry
from .errors import JourneyError, Unavailable
from .guard import Edition
from .reading import read_edition, read_file, roll_back
from .rows import Value, checksum, encode
from .schema import APPLICATION_ID, FORMAT_VERSION, MAX_RECORDS, ddl, table_name, tables

PART = ".part"


@contextmanager
def publishing(target: Path, *, overwrite: bool) -> Iterator[Path]:
    """A name beside ``target`` to make a file under; on success that file takes the target's place.

    Raises ``Unavailable`` when the target is no file (a folder, a device), is there and may not be
    overwritten, or the folder refuses or is not there.
    """
    part = target.with_name(f".{target.name}.{token_hex(4)}{PART}")
    with translated():
        _refuse_place(target, overwrite)
        try:
            yield part
            _synchronise(part)
            _settle(target)
            _move(part, target, overwrite)
        finally:
            for leftover in (part, part.with_name(f"{part.name}-journal")):
                leftover.unlink(missing_ok=True)


def _refuse_place(target: Path, overwrite: bool) -> None:
    if not target.parent.is_dir():
        do = "make the folder or choose another"
        raise Unavailable(f"There is no folder {target.parent}", safe="nothing was written", do=do)
    if target.exists() and not target.is_file():
        raise Unavailable(f"{target} is not a file", safe="it was not touched", do="choose another name")
    if not overwrite and target.exists():
        raise _already_there(target)


def refuse_too_many(count: int) -> None:
    """Keep a file from growing beyond what can be opened again. Raises ``Unavailable``."""
    if count > MAX_RECORDS:
        raise Unavailable(f"A file holds at most {MAX_RECORDS:,} records", do="part the map into two files")


def build(path: Path, records: Collection[Record]) -> Edition:
    """Make a new file of these records, with no history. Raises ``JourneyError``."""
    refuse_too_many(len(records))
    edition = Edition(1, token_hex(8), 0)
    with connected(path, "rwc") as connection:
        # not durable on purpose: whoever publishes the file has it synchronised as a whole
        connection.execute("PRAGMA journal_mode=OFF")
        connection.execute("PRAGMA synchronous=OFF")
        connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version={FORMAT_VERSION}")
        connection.execute("BEGIN")
        _fill(connection, records, edition)
        connection.execute("COMMIT")
    return edition


def copy(source: Path, target: Path, edition: Edition, pending: Iterable[Entry] = ()) -> Edition:
    """Make a compact, checked copy of a file with its history, and write what is pending to the copy.

    Raises ``JourneyError`` when the source is not in this edition, or either is not whole.
    """
    with connected(source, "ro") as connection:
        if read_edition(connection) != edition:
            raise Unavailable("The file was changed by another program")
        connection.execute("VACUUM INTO ?", (uri_of(target, "rwc"),))
    if read_file(target, read_only=True).edition != edition:
        raise Unavailable("The copy is not what the file was")
    return _append(target, edition, tuple(pending))


def _append(path: Path, edition: Edition, pending: tuple[Entry, ...]) -> Edition:
    if not pending:
        return edition
    from .ledger import Ledger  # brings SQLAlchemy

    ledger = Ledger(path, edition)
    try:
        for entry in pending:
            ledger.append(entry)
        return ledger.edition
    finally:
        ledger.close()


def _fill(connection: sqlite3.Connection, records: Collection[Record], edition: Edition) -> None:
    for statement in ddl():
        connection.execute(statement)
    for kind in KINDS:
        rows = [tuple(encode(record).values()) for record in records if type(record) is kind]
        _insert(connection, table_name(kind), rows)
    values = (edition.revision, edition.mark, edition.cursor)
    _insert(connection, "meta", [(*values, checksum(values))])


def _insert(connection: sqlite3.Connection, table: str, rows: list[tuple[Value, ...]]) -> None:
    places = ", ".join("?" for _ in tables()[table])
    connection.executemany(f'INSERT INTO "{table}" VALUES ({places})', rows)


def _synchronise(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _settle(target: Path) -> None:
    """Take back what a crash cut short at this place: SQLite would do so to the file that comes there."""
    with suppress(JourneyError):  # where that cannot be done, there is nothing left to be saved
        roll_back(target)
    target.with_name(f"{target.name}-journal").unlink(missing_ok=True)


def _move(part: Path, target: Path, overwrite: bool) -> None:
    if overwrite or not _link(part, target):
        part.replace(target)
    if os.name == "posix":
        folder = os.open(target.parent, os.O_RDONLY)
        with suppress(OSError):
            os.fsync(folder)
        os.close(folder)


def _link(part: Path, target: Path) -> bool:
    """Give the file its name only if that is free; False where the file system knows no links."""
    try:
        os.link(part, target)
    except FileExistsError:
        raise _already_there(target) from None
    except OSError:
        if target.exists():
            raise _already_there(target) from None
        return False
    return True


def _already_there(target: Path) -> JourneyError:
    do = "choose another name or allow overwriting"
    return Unavailable(f"{target} is already there", safe="it was not overwritten", do=do)
