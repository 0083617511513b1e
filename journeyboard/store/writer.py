"""The one thread that writes a document: nobody waits for a disk, and nothing is called safe too early."""

from __future__ import annotations

import atexit
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from threading import Condition, Lock, Thread
from typing import TYPE_CHECKING

from .courtesy import PAINTING
from .entry import Entry
from .errors import Cause, JourneyError
from .guard import Edition
from .lookout import Signature, demand_ours, signature, why
from .renewing import Upkeep
from .states import NotSaved, Saved, Saving
from .telling import Told

if TYPE_CHECKING:
    from .ledger import Ledger  # brings SQLAlchemy, which is loaded with the first edit

RETRY_SECONDS, EXIT_SECONDS = 2.0, 10.0
FRAME_SECONDS = 0.012
"""After a rest the frame that shows an edit goes first, unless somebody waits for the disk."""


class Writer:
    """Takes entries in order, writes each in a transaction of its own, and keeps what it could not write."""

    def __init__(self, path: Path, edition: Edition, retry_seconds: float = RETRY_SECONDS) -> None:
        self.path, self.edition = path, edition
        self.told = Told(Saved(datetime.now(UTC)))
        self._retry_seconds = retry_seconds
        self._pending: deque[Entry] = deque()
        self._news = Condition()
        self._at_work = Lock()
        self._stopping = self._is_on_watch = self._is_order_asked = False
        self._waiting = 0
        self._left: Signature | None = None
        self.has_written = False
        """Whether the file may not be any more what it was when it was opened."""
        self._ledger: Ledger | None = None
        self._upkeep = Upkeep()
        self._thread: Thread | None = None

    def watch(self) -> None:
        """From here on notice, without an edit too, when the file is not any more what we left."""
        self._is_on_watch = True
        self._start()

    def submit(self, entry: Entry) -> None:
        """Have an entry written. Returns at once."""
        self._start()
        with self._news:
            self._pending.append(entry)
            if isinstance(self.told.state, Saved):
                self.told.state = Saving(datetime.now(UTC))
            self._news.notify_all()
        self.told.tell()

    def put_in_order(self, timeout: float | None = 0) -> None:
        """Have the file laid out anew, if that is due, and wait at most ``timeout`` seconds for that."""
        with self._news:
            self._is_order_asked = self._thread is not None
            self._news.notify_all()
            self._news.wait_for(lambda: not self._is_order_asked, timeout)

    @property
    def has_pending(self) -> bool:
        """Whether an entry waits to be written."""
        with self._news:
            return bool(self._pending)

    def flush(self, timeout: float | None = None) -> bool:
        """Wait, at most ``timeout`` seconds, until everything is on the disk; whether it is."""
        with self._news:
            self._waiting += 1
            self._news.notify_all()
            try:
                return self._news.wait_for(self._is_safe, timeout)
            finally:
                self._waiting -= 1

    @contextmanager
    def paused(self) -> Iterator[tuple[Entry, ...]]:
        """Keep the file still for a while; gives what has not been written yet."""
        with self._at_work:
            yield tuple(self._pending)

    def move(self, path: Path, edition: Edition) -> None:
        """Go on in another file, one that holds everything. Only while paused."""
        self._let_go()
        self.path, self.edition = path, edition
        with self._news:
            self._pending.clear()
            self._left = None
            self.told.state = Saved(datetime.now(UTC))
            self._news.notify_all()
        self.told.tell()

    def stop(self, patience: float | None = None) -> bool:
        """End the thread and let the file go; what is still pending is dropped.

        Whether that is done; a thread that a disk holds for more than ``patience`` seconds ends later.
        """
        with self._news:
            self._stopping = True
            self._news.notify_all()
        if self._thread:
            atexit.unregister(self._last_flush)
            self._thread.join(patience)
        return not (self._thread and self._thread.is_alive())

    def _is_safe(self) -> bool:
        return not self._pending and not isinstance(self.told.state, NotSaved)

    def _start(self) -> None:
        if self._thread is None:
            self._thread = Thread(target=self._work, name=f"writer of {self.path.name}", daemon=True)
            self._thread.start()
            self._last_flush = partial(self.flush, EXIT_SECONDS)
            atexit.register(self._last_flush)

    def _work(self) -> None:
        while self._wait_for_work():
            before = self.told.state
            with self._at_work:
                failure = self._failed_to_go_on()
            if self.told.state is not before:
                self.told.tell()
            if failure:
                self._rest()
            elif self._upkeep.is_pressing or (self._is_order_asked and not self._pending):
                self._put_in_order()
        self._let_go()
        self._upkeep.close()

    def _wait_for_work(self) -> bool:
        with self._news:
            pause, has_rested = self._retry_seconds if self._is_on_watch else None, not self._pending
            self._news.wait_for(lambda: self._pending or self._stopping or self._is_order_asked, pause)
            if self._pending and has_rested:
                self._news.wait_for(lambda: self._waiting or self._stopping, FRAME_SECONDS)
            return not self._stopping

    def _rest(self) -> None:
        with self._news:
            self._news.wait_for(lambda: self._stopping or self._is_safe(), self._retry_seconds)

    def _failed_to_go_on(self) -> bool:
        """Take one step; whether it failed. Whatever went wrong, the thread lives and tries again."""
        try:
            return self._write_next() if self._pending else self._look()
        except Exception as error:
            self._failed(why(error, self.path))
            return True

    def _write_next(self) -> bool:
        """Write one entry. It is let go only when it is on the disk."""
        PAINTING.give_way()
        self.has_written = True
        entry = self._pending[0]
        self._open().append(entry)
        self._written()
        self._upkeep.count(len(entry.change.pairs))
        return False

    def _put_in_order(self) -> None:
        """What was written is safe, and told; so whatever goes wrong here may wait."""
        with self._at_work, suppress(JourneyError, OSError):
            if self._ledger and self._upkeep.is_due(self._ledger):
                self._let_go()
                self._upkeep.renew(self.path, self.edition)
                self._left = None
        with self._news:
            self._is_order_asked = self._is_order_asked and bool(self._pending)
            self._news.notify_all()

    def _look(self) -> bool:
        """See whether the file is what we left; whether it is not. Costs a stat while nobody touches it."""
        _get_ready()
        now = signature(self.path)
        if now and now == self._left:
            return False
        try:
            demand_ours(self.path, self.edition)
        except JourneyError as error:
            if error.cause is Cause.IN_USE:
                return False
            raise
        self._found_in_order(now)
        return False

    def _found_in_order(self, seen: Signature | None) -> None:
        with self._news:
            self._left = seen
            if isinstance(self.told.state, NotSaved):
                self.told.state = Saved(datetime.now(UTC))
            self._news.notify_all()

    def _written(self) -> None:
        now = datetime.now(UTC)
        with self._news:
            self.edition = self._open().edition
            self._pending.popleft()
            self._left = None
            if not self._pending:
                self.told.state = Saved(now)
            elif isinstance(self.told.state, NotSaved):
                self.told.state = Saving(now)
            self._news.notify_all()

    def _failed(self, error: JourneyError) -> None:
        self._let_go()
        with self._news:
            self._left = None
            self.told.state = NotSaved(error.plain, error)

    def _open(self) -> Ledger:
        from .ledger import Ledger

        if self._ledger is None:
            self._ledger = Ledger(self.path, self.edition)
        return self._ledger

    def _let_go(self) -> None:
        ledger, self._ledger = self._ledger, None
        if ledger:
            ledger.close()


def _get_ready() -> None:
    """Load what writes while nobody waits for it: with the first edit it would hold up some frames."""
    from . import ledger  # noqa: F401
