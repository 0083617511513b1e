"""Sees to a file that was edited when it is closed: what is too old or too long of its history goes.

A file that is not large is laid out anew each time, so that more of it can be got back if it is damaged.
"""

import sqlite3
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from .connection import connected
from .errors import JourneyError
from .guard import Edition
from .renewing import may_be_renewed, renew

MOST_BYTES, MOST_DAYS, LEAST_STEPS = 16 * 1024 * 1024, 365, 500
"""A history may be so large and so old; so many steps are kept whatever they take."""
SMALL_BYTES = 4 * 1024 * 1024
"""Files up to this size are written anew in some tens of ms."""
MOST_EMPTY, LEAST_PAGES = 0.25, 64
"""A file with more of its pages empty is written anew, unless it is so small that nobody would notice."""
_STEPS = """
SELECT "step", max("at"), sum(length("old")), sum(length("new"))
  FROM "edit_log" GROUP BY "step" ORDER BY "step" DESC
"""


def tidy(path: Path, edition: Edition, now: datetime | None = None) -> None:
    """Prune a file that nobody holds open, and make it compact. Trouble is left for the next time.

    The file is replaced as a whole or not at all.
    """
    with suppress(JourneyError, OSError):
        edition = _pruned(path, edition, now or datetime.now(UTC))
        if may_be_renewed(path) and (path.stat().st_size <= SMALL_BYTES or _is_loose(path)):
            renew(path, edition)


def first_to_keep(connection: sqlite3.Connection, now: datetime) -> int | None:
    """The oldest step worth keeping; None when all are."""
    total, kept, last = 0, 0, None
    oldest = (now - timedelta(days=MOST_DAYS)).isoformat()
    for step, at, old, new in connection.execute(_STEPS):
        total += (old or 0) + (new or 0)
        if kept >= LEAST_STEPS and (total > MOST_BYTES or at < oldest):
            return last
        kept, last = kept + 1, step
    return None


def _pruned(path: Path, edition: Edition, now: datetime) -> Edition:
    with connected(path, "ro") as connection:
        first = first_to_keep(connection, now)
    if first is None:
        return edition
    from .ledger import Ledger  # brings SQLAlchemy

    ledger = Ledger(path, edition)
    try:
        ledger.forget_before(first)
        return ledger.edition
    finally:
        ledger.close()


def _is_loose(path: Path) -> bool:
    with connected(path, "ro") as connection:
        (empty,) = connection.execute("PRAGMA freelist_count").fetchone()
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
    return bool(pages >= LEAST_PAGES and empty > MOST_EMPTY * pages)
