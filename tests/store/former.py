"""Files as earlier versions wrote them; version 1: its tables as published, rows dumped from a real file."""

import sqlite3
from pathlib import Path

from journeyboard.model import SavedFilter
from journeyboard.store.document import create
from journeyboard.store.rows import checksum

from .sketches import board

GOLDEN = Path(__file__).parents[1] / "golden"
APPLICATION_ID = 0x4A726E79


def version_1(path: Path, more_notes: int = 0) -> Path:
    """A file of version 1 with one undone step, some steps done, and so many more notes."""
    connection = sqlite3.connect(path)
    connection.executescript(f"PRAGMA application_id={APPLICATION_ID}; PRAGMA user_version=1")
    connection.executescript((GOLDEN / "journey-format-1.sql").read_text("utf-8"))
    connection.executescript((GOLDEN / "journey-format-1-rows.sql").read_text("utf-8"))
    found = connection.execute("SELECT * FROM note WHERE id = 'note-1'").fetchone()
    for number in range(more_notes):
        row = (f"more-{number}", *found[1:-1])
        connection.execute(f"INSERT INTO note VALUES ({', '.join('?' * 19)})", (*row, checksum(row)))
    connection.commit()
    connection.close()
    return path


def version_2(path: Path) -> Path:
    """A file of version 2 with a kept filter, made of one of today's."""
    create(path, [*board(), SavedFilter(id="kept", map_id="map", name="Web", text="no", tags=("a",))]).close()
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("ALTER TABLE saved_filter DROP COLUMN departments")
    (row,) = connection.execute("SELECT * FROM saved_filter").fetchall()
    connection.execute("UPDATE saved_filter SET crc = ?", (checksum(row[:-1]),))
    connection.execute("PRAGMA user_version=2")
    connection.close()
    return path


def sql(path: Path, *statements: str) -> None:
    """Change a file behind everybody's back."""
    connection = sqlite3.connect(path, isolation_level=None)
    for statement in statements:
        connection.execute(statement)
    connection.close()
