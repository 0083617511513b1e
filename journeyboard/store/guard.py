"""What a file must pass before a single record of it is believed."""

import sqlite3
import stat
from dataclasses import dataclass
from pathlib import Path

from journeyboard.model import KINDS

from .connection import confine
from .errors import Cause, Damaged, NotAJourney, TooNew, Unavailable, Untrusted
from .plain_words import PARTS, missing
from .schema import APPLICATION_ID, FORMAT_VERSION, MAX_RECORDS, ddl, table_name

MAGIC = b"SQLite format 3\x00"
HEADER_BYTES = 100
ROLLBACK = b"\x01\x01"
"""The write and the read version of a file whose edits are all in it, and not in a second file beside it."""
READ_SECONDS = 30.0
CHECKS_TABLES = (3, 33, 0)
"""The first SQLite that can check one table; those before check the whole file, whatever name is given."""


def check_header(path: Path) -> int:
    """Look at the file without SQLite: a regular file, with our marks, of a version we know. Returns that."""
    header = _read_header(path)
    application = int.from_bytes(header[68:72], "big")
    version = int.from_bytes(header[60:64], "big")
    if len(header) < HEADER_BYTES or not header.startswith(MAGIC) or application != APPLICATION_ID:
        raise NotAJourney(f"{path.name} is not a journey map")
    if version > FORMAT_VERSION:
        raise TooNew(f"{path.name} was written by a newer version of Journeyboard (format {version})")
    if version < 1:
        raise Damaged(f"{path.name} does not say which format it has")
    if header[18:20] != ROLLBACK:
        raise Untrusted(f"{path.name} is in a mode (WAL) in which edits can lie in another file")
    return version


def _read_header(path: Path) -> bytes:
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise NotAJourney(f"{path.name} is not a file")
        with path.open("rb") as file:
            return file.read(HEADER_BYTES)
    except FileNotFoundError:
        what, do = f"{path} is not there", "check the name and the folder"
        raise Unavailable(what, do=do, cause=Cause.GONE) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise Unavailable(f"{path} cannot be opened ({reason})") from error


def check_structure(
    connection: sqlite3.Connection, version: int = FORMAT_VERSION, seconds: float = READ_SECONDS
) -> None:
    """Confine the connection, then demand exactly a version's tables: no trigger, no view, nothing else."""
    confine(connection, seconds)
    found = connection.execute(
        "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL OR name NOT LIKE 'sqlite_autoindex_%' LIMIT 100"
    )
    if sorted(str(sql) for (sql,) in found) != sorted(ddl(version)):
        raise Untrusted("The file holds tables or rules that Journeyboard did not make")


def check_count(connection: sqlite3.Connection) -> None:
    """Demand no more records than a map may have, before one of them is read."""
    tables = {table_name(kind) for kind in KINDS}
    there = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    count = 0
    for table in sorted(tables & there):
        some = f'SELECT 1 FROM "{table}" LIMIT {MAX_RECORDS + 1}'
        count += connection.execute(f"SELECT count(*) FROM ({some})").fetchone()[0]
    if count > MAX_RECORDS:
        raise Untrusted(f"The file holds more than {MAX_RECORDS:,} records")


def check_pages(connection: sqlite3.Connection) -> None:
    """Demand that SQLite finds all its own pages in order, before one of them is written."""
    _demand_order(connection, "5")


def check_record_pages(connection: sqlite3.Connection) -> None:
    """Demand the same of all that opening reads, however long the log is, for that is read step by step."""
    if sqlite3.sqlite_version_info < CHECKS_TABLES:
        return check_pages(connection)
    found = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'edit_log'")
    for (table,) in found.fetchall():
        _demand_order(connection, f'"{table}"')
    _demand_all_rows(connection)


def _demand_all_rows(connection: sqlite3.Connection) -> None:
    """Demand of each table as many rows as its keys: pages that nothing leads to are not seen otherwise."""
    found = connection.execute(
        "SELECT name, tbl_name FROM sqlite_schema WHERE type = 'index' AND tbl_name <> 'edit_log'"
    )
    for index, table in found.fetchall():
        count = f'SELECT count(*) FROM "{table}"'
        rows, keys = (
            connection.execute(f"{count} {way}") for way in ("NOT INDEXED", f'INDEXED BY "{index}"')
        )
        if rows.fetchone() != keys.fetchone():
            raise Damaged(f"The file has lost rows of {table}", plain=missing(table))


def _demand_order(connection: sqlite3.Connection, what: str) -> None:
    found = [str(line) for (line,) in connection.execute(f"PRAGMA quick_check({what})")]
    if found != ["ok"]:
        said = " ".join(found[0].split()) if found else "no answer"
        raise Damaged(f"The file's structure is broken ({said})", plain=PARTS)


@dataclass(frozen=True, slots=True)
class Edition:
    """Which state of which document a file is: the ``mark`` is made anew by every commit."""

    revision: int
    mark: str
    cursor: int
