"""Files of earlier formats as files of today's: one function a step, from rows as they were to rows since."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager

from journeyboard.model import KINDS

from .rows import Row, Value, checksum
from .schema import FORMAT_VERSION, KIND_OF_TABLE, MAX_RECORDS, ddl, table_name, tables
from .spare import is_spare

Fields = dict[str, Value]
Step = Callable[[str, Fields], Fields]
"""From a table's name and a row of the format before, without its checksum, to the row of the next format."""

_NEVER = -1
"""The checksum of a row that was damaged before: no row has it, so the damage is still found."""

_NEW_IN_2: dict[str, Fields] = {
    "journey_map": {"direction": "ltr", "review_months": None},
    "lane": {"locked": 0},
    "note": {"picture_id": None, "spans": 0},
}


def _from_1(table: str, row: Fields) -> Fields:
    """Maps were given a direction, lanes a lock, notes a picture and a span; pictures and filters came."""
    return row | _NEW_IN_2.get(table, {})


def _from_2(table: str, row: Fields) -> Fields:
    """Filters were taught to ask for departments."""
    return row | {"departments": "[]"} if table == "saved_filter" else row


STEPS: dict[int, Step] = {1: _from_1, 2: _from_2}
"""What leads from each format to the next."""


@contextmanager
def up_to_date(connection: sqlite3.Connection, version: int) -> Iterator[sqlite3.Connection]:
    """The records of a file in today's format: the file itself, or a copy in memory, without log."""
    if version == FORMAT_VERSION:
        yield connection
        return
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as copy:
        for statement in ddl():
            copy.execute(statement)
        copy_records(connection, copy, version)
        yield copy


def copy_records(old: sqlite3.Connection, new: sqlite3.Connection, version: int) -> None:
    """Put all records of an earlier format into the empty tables of today's, in their order."""
    for table in (table_name(kind) for kind in KINDS):
        insert(new, table, moved(old, table, version))


def moved(old: sqlite3.Connection, table: str, version: int) -> Iterator[Row]:
    """The rows of a table of today's format, from a file of an earlier one.

    The log and the revision stay as they are, to the letter: an image gets its new fields when it is read.
    The second copy of the records is not taken along, for it is made anew.
    """
    there = {name for (name,) in old.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    if table not in there:
        return iter(())
    if table in KIND_OF_TABLE:
        return _records(old, table, version)
    found = old.execute(f'SELECT * FROM "{table}" ORDER BY rowid')
    return (row for row in found if table != "blob" or not is_spare(row[1]))


def insert(connection: sqlite3.Connection, table: str, rows: Iterable[Row]) -> None:
    """Add rows, whole and in the order of the table's columns."""
    places = ", ".join("?" for _ in tables()[table])
    connection.executemany(f'INSERT INTO "{table}" VALUES ({places})', rows)


def _records(old: sqlite3.Connection, table: str, version: int) -> Iterator[Row]:
    found = old.execute(f'SELECT * FROM "{table}" ORDER BY rowid LIMIT {MAX_RECORDS + 1}')
    names = [column[0] for column in found.description][:-1]
    wanted = [column.name for column in tables()[table]][:-1]
    for *values, crc in found:
        row = dict(zip(names, values, strict=True))
        for step in range(version, FORMAT_VERSION):
            row = STEPS[step](table, row)
        since = tuple(row[name] for name in wanted)
        yield (*since, checksum(since) if checksum(tuple(values)) == crc else _NEVER)
