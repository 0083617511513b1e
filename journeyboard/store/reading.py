"""Reads a guarded file: its edition, its records, and single steps of its log."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from os import W_OK, access
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory

from journeyboard.model import KINDS, Record

from .blobs import Blobs, blobs_of
from .change import Change, Pair
from .connection import connected, translated
from .errors import Damaged, JourneyError
from .guard import Edition, check_count, check_header, check_pages, check_record_pages, check_structure
from .images import pair_of
from .migrations import up_to_date
from .plain_words import PARTS
from .rows import Known, Row, checksum, decoder
from .schema import CRC, KIND_OF_TABLE, LOG_COLUMNS, MAX_RECORDS, META_COLUMNS, Column, columns, table_name

NO_PAST = "The end of the history cannot be read, so what was done before cannot be undone"


@dataclass(frozen=True, slots=True)
class FileContents:
    """All that opening reads: records, edition, which steps the log holds (1, 0: none), the format."""

    records: list[Record]
    edition: Edition
    first_step: int
    last_step: int
    version: int


def read_file(path: Path, *, read_only: bool) -> FileContents:
    """Guard a file and read it whole, but for its log; of an earlier format too. Raises ``JourneyError``."""
    version = check_header(path)
    roll_back(path)
    with connected(path, "ro" if read_only else "rw") as connection:
        check_structure(connection, version)
        check_count(connection)
        check_record_pages(connection)
        edition = _edition_of_records(connection)
        steps = _steps_as_far_as_known(connection, edition)
        with up_to_date(connection, version) as now:
            return FileContents(read_records(now), edition, *steps, version)


def roll_back(path: Path) -> None:
    """Take back the commit that a crash cut short, as SQLite does by itself when it may write.

    Raises ``Damaged`` when what lies beside the file is not the rest of such a commit, for SQLite would
    write it into the file all the same.
    """
    journal = journal_of(path)
    if journal.exists() and journal.stat().st_size and may_write(path):
        _try_to_roll_back(path, journal)
        _let_sqlite_look(path)


def journal_of(path: Path) -> Path:
    """Where SQLite keeps what it needs to take a commit back."""
    return path.with_name(f"{path.name}-journal")


def _try_to_roll_back(path: Path, journal: Path) -> None:
    with translated(), TemporaryDirectory(prefix="journeyboard-") as folder:
        trial = Path(folder) / "trial"
        copyfile(path, trial)
        copyfile(journal, journal_of(trial))
        try:
            _let_sqlite_look(trial)
            with connected(trial, "ro") as connection:
                check_structure(connection, check_header(trial))
                check_pages(connection)
        except JourneyError as error:
            what = f"What lies beside the file ({journal.name}) does not fit it"
            raise Damaged(what, do="move that one elsewhere and open the file again") from error


def _let_sqlite_look(path: Path) -> None:
    with connected(path, "rw") as connection:
        connection.execute("SELECT 1 FROM sqlite_schema LIMIT 1").fetchall()


def may_write(path: Path) -> bool:
    """Whether the system lets us write the file and, for SQLite's journal, into its folder."""
    return not path.exists() or (access(path, W_OK) and access(path.parent, W_OK))


def names(columns: tuple[Column, ...]) -> str:
    """The columns as a SELECT lists them."""
    return ", ".join(f'"{column.name}"' for column in columns)


def select(kind: type[Record]) -> str:
    """The statement for all rows of a kind, in the order they came, one more than is allowed."""
    listed = names((*columns(kind), CRC))
    return f'SELECT {listed} FROM "{table_name(kind)}" ORDER BY rowid LIMIT {MAX_RECORDS + 1}'


def read_edition(connection: sqlite3.Connection) -> Edition:
    """The state that the file is in. Raises ``Damaged``, also when the end of the log cannot be read."""
    edition = _edition_of_records(connection)
    _demand_not_newer(edition, _newest_revision(connection))
    return edition


def _edition_of_records(connection: sqlite3.Connection) -> Edition:
    rows = connection.execute(f"SELECT {names(META_COLUMNS)} FROM meta LIMIT 2").fetchall()
    if len(rows) != 1 or checksum(rows[0][:-1]) != rows[0][-1]:
        raise Damaged("The file does not tell its revision", plain=PARTS)
    return Edition(*rows[0][:-1])


def _newest_revision(connection: sqlite3.Connection) -> int:
    """The revision of the log's last row, 0 when there is none. Raises ``Damaged``."""
    newest = _of_log(connection, "SELECT rev FROM edit_log ORDER BY seq DESC LIMIT 1")
    return newest[0] if newest else 0


def _demand_not_newer(edition: Edition, newest: int) -> None:
    if newest > edition.revision:
        raise Damaged("The file was copied in the middle of an edit")


def _steps_as_far_as_known(connection: sqlite3.Connection, edition: Edition) -> tuple[int, int]:
    """Which steps the log holds; none when its ends cannot be read: that costs the past, not the records.

    Whoever would write to such a file, or watches it, is told. Raises ``Damaged`` for half an edit.
    """
    try:
        newest, steps = _newest_revision(connection), read_steps(connection)
    except Damaged:
        return 1, 0
    _demand_not_newer(edition, newest)
    return steps


def _of_log(connection: sqlite3.Connection, query: str) -> tuple[int, ...] | None:
    """Whole numbers of the log's ends. Raises ``Damaged``."""
    try:
        with translated():
            row = connection.execute(query).fetchone()
    except Damaged:
        raise Damaged(NO_PAST) from None
    if row and not all(isinstance(each, int) for each in row):
        raise Damaged(NO_PAST)
    return row if row is None else tuple(row)


def read_records(connection: sqlite3.Connection) -> list[Record]:
    """All records of the file. Raises ``Damaged``."""
    records: list[Record] = []
    blobs, known = blobs_of(connection), Known()
    for kind in KINDS:
        records.extend(map(decoder(kind, blobs, known), connection.execute(select(kind))))
    if len({record.id for record in records}) != len(records):
        raise Damaged("Two records of the file have the same id", plain=PARTS)
    return records


def read_steps(connection: sqlite3.Connection) -> tuple[int, int]:
    """The first and the last step that the log holds; (1, 0) when it is empty. Raises ``Damaged``."""
    ends = "(SELECT min(step) FROM edit_log), (SELECT max(step) FROM edit_log)"
    found = _of_log(connection, f"SELECT {ends} WHERE EXISTS (SELECT 1 FROM edit_log)")
    return (found[0], found[1]) if found else (1, 0)


def read_step(path: Path, step: int) -> Change:
    """One step of the log as the change it was. Raises ``JourneyError``."""
    version = check_header(path)
    with connected(path, "ro") as connection:
        check_structure(connection, version)
        query = f"SELECT {names(LOG_COLUMNS)} FROM edit_log WHERE step = ? ORDER BY seq LIMIT {MAX_RECORDS}"
        return _change(connection.execute(query, (step,)).fetchall(), step, blobs_of(connection))


def _change(rows: list[Row], step: int, blobs: Blobs) -> Change:
    if not rows:
        raise Damaged(f"Step {step} of the history is missing", safe="the map itself is whole")
    label, author, at = rows[0][7:10]
    try:
        return Change(label, dict(log_pair(row, blobs) for row in rows), author, datetime.fromisoformat(at))
    except ValueError as error:
        raise Damaged(f"Step {step} of the history cannot be read", safe="the map itself is whole") from error


def log_pair(row: Row, blobs: Blobs) -> tuple[str, Pair]:
    """The id and the two images of a row of the log. Raises ``Damaged`` or ``ValueError``."""
    _, _, step, table, row_id, old, new = row[:7]
    kind = KIND_OF_TABLE.get(table)
    if kind is None or checksum(row[:-1]) != row[-1]:
        raise Damaged(f"Step {step} of the history is not what was written", safe="the map itself is whole")
    return row_id, pair_of(kind, row_id, (old, new), blobs)


def log_rows(connection: sqlite3.Connection) -> Iterator[Row]:
    """Every row of the log, oldest first."""
    return iter(connection.execute(f"SELECT {names(LOG_COLUMNS)} FROM edit_log ORDER BY seq"))
