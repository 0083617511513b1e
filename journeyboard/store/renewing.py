"""Lays a file out anew in its place: when its format is old, when it is closed, and while a session rests.

What a session adds takes the free pages next to the notes. Once they are used up, new notes come to lie at
the end of the file, behind a log that grows and grows, and half of it would not give half of them back.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from shutil import copymode, disk_usage
from typing import TYPE_CHECKING

from .connection import connected
from .errors import JourneyError
from .guard import Edition
from .lookout import changed_by_others
from .publishing import copy, publishing, synchronise_folder
from .reading import read_edition

if TYPE_CHECKING:
    from .ledger import Ledger  # brings SQLAlchemy

ROW_BYTES = 16 * 1024
"""What a disk writes for an edited record, about. A file laid out anew while it is edited costs no more."""
MOST_EDITS = 400
"""After so many edits a file is laid out anew even if the hand that made them has not rested since."""


@contextmanager
def renewed(path: Path, edition: Edition) -> Iterator[None]:
    """Put a file of today's format and layout, with its history, in the place of one in this edition.

    Whatever happens, one of the two is there, whole. For a while the old one is reserved: whoever still reads
    it would take a journal of the new one, which has the same name, for what a crash left of the old one.
    Raises ``JourneyError``; the old one is there then.
    """
    with ExitStack() as reserved:
        with publishing(path, overwrite=True) as part:
            copy(path, part, edition)
            copymode(path, part)
            old = reserved.enter_context(connected(path, "rw"))
            old.execute("BEGIN IMMEDIATE")
            if read_edition(old) != edition:
                raise changed_by_others()
            if os.name != "posix":
                old.close()  # or it could not be replaced; nor could it while others read it
        yield


def renew(path: Path, edition: Edition) -> None:
    """Do so when nobody goes on writing. Raises ``JourneyError``; the old file is there then."""
    with renewed(path, edition):
        pass


def may_be_renewed(path: Path) -> bool:
    """Not where the file would get another owner, or part from a second name that it has."""
    found = path.stat()
    return found.st_nlink == 1 and (os.name != "posix" or found.st_uid == os.geteuid())


def _is_safe(path: Path) -> bool:
    """Whether edits may go on in a new file: there is room for it, and its name gets to the disk at once.

    Raises ``OSError`` where the second cannot be known before it is too late.
    """
    if os.name == "posix":
        synchronise_folder(path.parent)
    return disk_usage(path.parent).free > 2 * path.stat().st_size


class Upkeep:
    """Has a file that is being edited laid out anew when no page of it is free any more."""

    def __init__(self) -> None:
        self._edits = self._rows = 0
        self._old = ExitStack()

    def count(self, rows: int) -> None:
        """One more edit, of so many records, was written."""
        self._edits += 1
        self._rows += rows

    @property
    def is_pressing(self) -> bool:
        """Whether no rest of the hand may be waited for any longer."""
        return self._edits >= MOST_EDITS

    def is_due(self, ledger: Ledger) -> bool:
        """Whether no page is free, and enough was written to be worth it. Raises ``JourneyError``."""
        return self._rows * ROW_BYTES >= ledger.path.stat().st_size and not ledger.free_pages()

    def renew(self, path: Path, edition: Edition) -> None:
        """Lay a file out anew that nobody writes to meanwhile. Trouble is left for the next time."""
        self._edits = self._rows = 0
        with suppress(JourneyError, OSError):
            if may_be_renewed(path) and _is_safe(path):
                self._old.close()
                self._old.enter_context(renewed(path, edition))

    def close(self) -> None:
        """Let go of the file that was replaced last."""
        self._old.close()
