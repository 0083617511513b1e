"""Does one thing to a file as often as it can, until it is killed; then another one does.

The first word of the command line says what: save_as or snapshot. Each line read from stdin is how many
seconds the next one may live once it has begun; a line is written when it is dead. They are forked, so that
none has to load the program first.
"""

import os
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path
from random import Random

from journeyboard.model import Note, changed
from journeyboard.store import ledger  # noqa: F401 - loaded once, before the forks
from journeyboard.store.document import open_document
from journeyboard.store.snapshots import take


def save_as(folder: Path) -> None:
    """Save one of two maps over the target, in turns; which is the first, nobody knows."""
    for source in Random(os.getpid()).sample(("first", "second"), 2):
        with open_document(folder / f"{source}.journey") as document:
            document.save_copy(folder / "target.journey")


def snapshot(folder: Path) -> None:
    """Edit a map and take a snapshot of it."""
    with open_document(folder / "first.journey") as document:
        note = document.store.get(Note, "note-0")
        with document.store.change("Move") as change:
            change.put(changed(note, x=note.x + 1))
        document.flush()
        take(document, folder / "kept")


DEEDS: dict[str, Callable[[Path], None]] = {"save_as": save_as, "snapshot": snapshot}


def life(deed: Callable[[Path], None], folder: Path, seconds: float) -> None:
    heard, told = os.pipe()
    child = os.fork()
    if child == 0:
        os.write(told, b"begun")
        while True:
            deed(folder)
    os.close(told)
    os.read(heard, 5)
    os.close(heard)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)


for line in sys.stdin:
    life(DEEDS[sys.argv[1]], Path(sys.argv[2]), float(line))
    print("dead", flush=True)
