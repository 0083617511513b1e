"""New files appear whole or not at all: made under another name beside their place, then moved there."""

import os
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from glob import escape
from itertools import chain
from pathlib import Path
from secrets import token_hex
from time import time
from types import MappingProxyType

from journeyboard.model import Record

from .change import Change
from .connection import connected, translated
from .entry import Entry
from .errors import JourneyError, Unavailable
from .guard import Edition, check_header
from .journal import Way
from .laying import add_spare, copy_rows, lay_out
from .migrations import insert, moved
from .reading import read_edition, read_file, roll_back
from .rows import Row, blobs_in, checksum, encode
from .schema import FORMAT_VERSION, MAX_RECORDS, table_name

PART, ABANDONED_SECONDS = ".part", 60.0
NO_STEPS: Mapping[int, Change] = MappingProxyType({})


@contextmanager
def publishing(target: Path, *, overwrite: bool, make_room: bool = False) -> Iterator[Path]:
    """A name beside ``target`` to make a file under; on success that file takes the target's place.

    With ``make_room`` whoever makes the file also moves away what is there.
    Raises ``Unavailable`` when the target is no file (a folder, a device), is there and may not be
    overwritten, or the folder refuses or is not there.
    """
    part = target.with_name(f".{target.name}.{token_hex(4)}{PART}")
    with translated():
        _refuse_place(target, overwrite or make_room)
        try:
            yield part
            _synchronise(part)
            _settle(target)
            _move(part, target, overwrite)
        finally:
            for leftover in (part, part.with_name(f"{part.name}-journal")):
                leftover.unlink(missing_ok=True)


def sweep(target: Path) -> None:
    """Remove what was left beside a file when making it was cut short, once it is too old to be at work."""
    oldest = time() - ABANDONED_SECONDS
    for left in target.parent.glob(f".{escape(target.name)}.{'[0-9a-f]' * 8}{PART}*"):
        with suppress(OSError):
            if left.is_file() and left.stat().st_mtime < oldest:
                left.unlink()


def _refuse_place(target: Path, overwrite: bool) -> None:
    if not target.parent.is_dir():
        do = "make the folder or choose another"
        raise Unavailable(f"There is no folder {target.parent}", safe="nothing was written", do=do)
    if target.exists() and not target.is_file():
        raise Unavailable(f"{target} is not a file", safe="it was not touched", do="choose another name")
    if not overwrite and target.exists():
        raise _already_there(target)


def put_aside(path: Path) -> Path | None:
    """Give what lies at a path, if anything does, a free name beside it; returns that. Raises ``OSError``."""
    if not path.exists():
        return None
    with suppress(JourneyError):
        roll_back(path)
    number, aside = 1, path.with_name(f"{path.stem} (other version){path.suffix}")
    while aside.exists():
        number += 1
        aside = path.with_name(f"{path.stem} (other version {number}){path.suffix}")
    path.rename(aside)
    return aside


def refuse_too_many(count: int) -> None:
    """Keep a file from growing beyond what can be opened again. Raises ``Unavailable``."""
    if count > MAX_RECORDS:
        raise Unavailable(f"A file holds at most {MAX_RECORDS:,} records", do="part the map into two files")


def build(
    path: Path, records: Collection[Record], steps: Mapping[int, Change] = NO_STEPS, cursor: int = 0
) -> Edition:
    """Make a new file of these records, and of the last steps that led to them. Raises ``JourneyError``."""
    refuse_too_many(len(records))
    edition = Edition(1, token_hex(8), cursor)
    rows = _rows(records, edition, steps)
    lay_out(path, lambda connection, table: insert(connection, table, rows.get(table, ())))
    add_spare(path, records, edition)
    return edition


def copy(source: Path, target: Path, edition: Edition, pending: Iterable[Entry] = ()) -> Edition:
    """Make a compact, checked copy of a file with its history, and write what is pending to the copy.

    The copy has today's format, whatever the source has.
    Raises ``JourneyError`` when the source is not in this edition, or either is not whole.
    """
    version = check_header(source)
    with connected(source, "ro") as connection:
        if read_edition(connection) != edition:
            raise _changed_meanwhile()
        if version < FORMAT_VERSION:
            _migrate(connection, target, version)
    if version == FORMAT_VERSION:
        lay_out(target, copy_rows, source)
    found = read_file(target, read_only=True)
    if found.edition != edition:
        raise Unavailable("The copy is not what the file was")
    add_spare(target, found.records, edition)
    return _append(target, edition, tuple(pending))


def _migrate(old: sqlite3.Connection, target: Path, version: int) -> None:
    old.execute("BEGIN")  # one state of the file, whoever writes to it meanwhile
    lay_out(target, lambda connection, table: insert(connection, table, moved(old, table, version)))


def _changed_meanwhile() -> JourneyError:
    return Unavailable("The file was changed by another program")


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


def _rows(records: Iterable[Record], edition: Edition, steps: Mapping[int, Change]) -> dict[str, list[Row]]:
    """The rows of a new file by table."""
    values = (edition.revision, edition.mark, edition.cursor)
    found: dict[str, list[Row]] = {"meta": [(*values, checksum(values))]}
    blobs: dict[str, bytes] = {}
    for record in records:
        found.setdefault(table_name(type(record)), []).append(tuple(encode(record).values()))
        blobs |= blobs_in(record)
    log: list[Row] = []
    for step, change in steps.items():
        entry = Entry(change, step, Way.DONE)
        log += (tuple(row.values()) for row in entry.log(len(log) + 1, edition.revision))
        for record in filter(None, chain.from_iterable(change.pairs.values())):
            blobs |= blobs_in(record)
    return found | {"blob": list(blobs.items()), "edit_log": log}


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
        with suppress(OSError):  # the file is there; a folder may be written to and yet not be read
            synchronise_folder(target.parent)


def synchronise_folder(path: Path) -> None:
    """Have the names in a folder on the disk. Raises ``OSError``."""
    folder = os.open(path, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
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
