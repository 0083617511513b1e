"""How a file is laid out when it is made: notes first, so that half of a file holds half of them or more.

SQLite's own VACUUM would put the roots of all tables before the first row of any.
"""

import sqlite3
from collections.abc import Callable, Collection
from pathlib import Path

from journeyboard.model import Note, Record

from .blobs import digest, unneeded
from .connection import connected, uri_of
from .guard import Edition
from .migrations import insert
from .schema import APPLICATION_ID, FORMAT_VERSION, LOG_INDEX, table_ddl, table_name
from .spare import spare_of

ROOM = 128 * 1024
"""Bytes kept free next to the notes: what a session adds must not lie behind the half of a small file."""
Fill = Callable[[sqlite3.Connection, str], None]
"""Puts the rows of a table into a new file."""


def lay_out(path: Path, fill: Fill, source: Path | None = None) -> None:
    """Make a file, one table after the other; ``fill`` finds the ``source`` attached under that name.

    Raises ``JourneyError``.
    """
    with connected(path, "rwc") as connection:
        _hurry(connection)
        connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version={FORMAT_VERSION}")
        if source:
            connection.execute("ATTACH ? AS source", (uri_of(source, "ro"),))
        connection.execute("BEGIN")  # which sees one state of the source, whoever writes to it meanwhile
        for table in sorted(table_ddl(), key=lambda table: table != table_name(Note)):
            connection.execute(table_ddl()[table])
            fill(connection, table)
            if table == table_name(Note):
                _hold_room(connection)
        connection.execute(LOG_INDEX)
        connection.execute("DROP TABLE room")
        connection.execute("COMMIT")


def _hold_room(connection: sqlite3.Connection) -> None:
    """Take pages that are let go of when all tables are there: SQLite uses them before the file grows."""
    connection.execute("CREATE TABLE room (pages BLOB)")
    connection.execute("INSERT INTO room VALUES (zeroblob(?))", (ROOM,))


def copy_rows(connection: sqlite3.Connection, table: str) -> None:
    """Fill a table from the attached source: all it holds, but no bytes that nothing needs."""
    which = f"WHERE NOT ({unneeded('source')})" if table == "blob" else ""
    connection.execute(f'INSERT INTO "{table}" SELECT * FROM source."{table}" {which} ORDER BY rowid')


def add_spare(path: Path, records: Collection[Record], edition: Edition) -> None:
    """Put a second copy of a small map at the end of a file that nobody uses yet. Raises ``JourneyError``."""
    if spare := spare_of(records, edition.revision):
        with connected(path, "rw") as connection:
            _hurry(connection)
            insert(connection, "blob", [(digest(spare), spare)])


def _hurry(connection: sqlite3.Connection) -> None:
    """Not durable on purpose: whoever publishes the file has it synchronised as a whole."""
    connection.execute("PRAGMA journal_mode=OFF")
    connection.execute("PRAGMA synchronous=OFF")
