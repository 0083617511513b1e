"""The open file of a document: writes one entry in one transaction, or nothing of it."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from itertools import chain
from pathlib import Path
from secrets import token_hex

from sqlalchemy import Connection, Executable, StaticPool, create_engine, event
from sqlalchemy.exc import DBAPIError

from journeyboard.model import Record

from . import tables
from .blobs import sweep
from .connection import BUSY_SECONDS, connect, make_durable, translated
from .courtesy import PAINTING
from .entry import Entry, Params
from .guard import Edition, check_header, check_pages, check_structure
from .journal import Way
from .lookout import changed_by_others
from .reading import read_edition
from .rows import checksum
from .schema import FORMAT_VERSION

LOCK_SECONDS = 1.0
"""How long an edit waits for another program before it is said that it waits."""
Rows = Iterable[tuple[type[Record], Params]]


class Ledger:
    """A held connection to a file that must still be in the edition we know. For one thread at a time."""

    def __init__(self, path: Path, edition: Edition) -> None:
        self.path, self.edition = path, edition
        with _translated():
            self._raw = _connect(path)
            PAINTING.give_way()
            self._connection = _hold(self._raw)
        PAINTING.give_way()
        self._next_seq, self._last_step = self._ends_of_log()

    def append(self, entry: Entry) -> None:
        """Write an entry; when this returns, it is on the disk.

        Raises ``JourneyError``; nothing of the entry is in the file then.
        """
        edition = Edition(self.edition.revision + 1, token_hex(8), entry.cursor)
        with _translated(), self._connection.begin():
            self._bump(edition)
            self._keep(entry.blobs())
            self._write(tables.delete, entry.removed())
            self._write(tables.update, entry.updated())
            self._write(tables.insert, entry.added())
            if entry.way is Way.DONE:
                self._log(entry, edition.revision)
        self.edition = edition
        if entry.way is Way.DONE:
            self._next_seq += len(entry.change.pairs)
            self._last_step = entry.step

    def forget_before(self, step: int) -> None:
        """Remove the steps of the log before this one, with the bytes that only they needed.

        Raises ``JourneyError``; nothing was removed then.
        """
        edition = Edition(self.edition.revision + 1, token_hex(8), self.edition.cursor)
        with _translated(), self._connection.begin():
            self._bump(edition)
            self._connection.execute(tables.DROP_LOG_BEFORE, {"first": step})
            self._connection.exec_driver_sql(sweep())
        self.edition = edition

    def free_pages(self) -> int:
        """How many pages are written before the file grows. Raises ``JourneyError``."""
        with _translated():
            return int(self._raw.execute("PRAGMA freelist_count").fetchone()[0])

    def close(self) -> None:
        """Let the file go, without leaving a journal beside it."""
        with suppress(sqlite3.Error):  # a journal that stays is empty, and the next closing takes it away
            self._raw.execute("PRAGMA journal_mode=DELETE")
        self._connection.close()
        self._connection.engine.dispose()
        self._raw.close()

    def _ends_of_log(self) -> tuple[int, int]:
        with _translated():
            seq, step = self._raw.execute(
                "SELECT (SELECT max(seq) FROM edit_log), (SELECT max(step) FROM edit_log)"
            ).fetchone()
        return (seq or 0) + 1, step or 0

    def _bump(self, new: Edition) -> None:
        old, values = self.edition, (new.revision, new.mark, new.cursor)
        row = dict(zip(("revision", "mark", "cursor"), values, strict=True))
        known = {"old_revision": old.revision, "old_mark": old.mark}
        self._demand(1, tables.BUMP, [row | known | {"crc": checksum(values)}])

    def _write(self, statement: Callable[[type[Record]], Executable], rows: Rows) -> None:
        by_kind: dict[type[Record], list[Params]] = {}
        for kind, row in chain.from_iterable(PAINTING.portions(rows)):
            by_kind.setdefault(kind, []).append(row)
        for kind, params in by_kind.items():
            for portion in PAINTING.portions(params):
                self._demand(len(portion), statement(kind), portion)

    def _demand(self, count: int, statement: Executable, params: list[Params]) -> None:
        result = self._connection.execute(statement, params if len(params) > 1 else params[0])
        if result.rowcount not in (count, -1):
            raise changed_by_others()

    def _keep(self, blobs: list[Params]) -> None:
        if blobs:
            self._connection.execute(tables.KEEP_BLOB, blobs)

    def _log(self, entry: Entry, revision: int) -> None:
        """Log an entry. Where that ends what could be redone, bytes may be left that nothing needs."""
        forgets = entry.step <= self._last_step
        if forgets:
            self._connection.execute(tables.DROP_LOG_FROM, {"first": entry.step})
        for portion in PAINTING.portions(entry.log(self._next_seq, revision)):
            self._connection.execute(tables.INSERT_LOG, portion)
        if forgets:
            self._connection.exec_driver_sql(sweep())


def _connect(path: Path) -> sqlite3.Connection:
    version = check_header(path)
    connection = connect(path, "rw")
    try:
        PAINTING.give_way()
        check_structure(connection, version)
        PAINTING.give_way()
        check_pages(connection)
        read_edition(connection)
        if version < FORMAT_VERSION:
            raise changed_by_others()
        connection.set_progress_handler(None, 0)
        make_durable(connection)
        connection.execute(f"PRAGMA busy_timeout={round(1000 * min(BUSY_SECONDS, LOCK_SECONDS))}")
    except BaseException:
        connection.close()
        raise
    return connection


def _hold(raw: sqlite3.Connection) -> Connection:
    engine = create_engine("sqlite://", creator=lambda: raw, poolclass=StaticPool)
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
    return engine.connect()


@contextmanager
def _translated() -> Iterator[None]:
    with translated():
        try:
            yield
        except DBAPIError as error:
            raise error.orig or error from error
