"""Edits a document as fast as it can and says what is safe, until it is killed; then another one goes on.

Each line read from stdin is how many seconds the next editor may live after its first edit is safe; each line
written is the last edit that it called saved. Editors are forked, so that none has to load the program first.
With a second word on the command line each few edits fill the file, and it is laid out anew under the editor.
"""

import os
import signal
import sys
import time

from journeyboard.model import Note, changed
from journeyboard.store import (
    laying,
    ledger,  # noqa: F401 - loaded once, before the forks
    renewing,
)
from journeyboard.store.document import open_document
from journeyboard.store.states import Saved

EAGER = len(sys.argv) > 2


def edit(path: str, told: int) -> None:
    document = open_document(path)
    count = int(document.store.get(Note, "note-0").x)
    while True:
        count += 1
        with document.store.change(f"Move to {count}") as change:
            change.put(changed(document.store.get(Note, "note-0"), x=count))
            change.put(changed(document.store.get(Note, "note-1"), x=count))
        if document.flush() and isinstance(document.state, Saved):
            os.write(told, b"%d\n" % count)
        if EAGER:
            document.put_in_order(None)


def life(path: str, seconds: float) -> int:
    """The last edit that an editor called saved before SIGKILL hit it."""
    heard, told = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(heard)
        edit(path, told)
    os.close(told)
    with os.fdopen(heard, "rb") as acknowledged:
        last = acknowledged.readline()
        time.sleep(seconds)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        whole_lines = [line for line in acknowledged.read().splitlines(keepends=True) if line.endswith(b"\n")]
        return int([last, *whole_lines][-1])


if EAGER:
    laying.ROOM, renewing.ROW_BYTES = 4096, 2**40
for line in sys.stdin:
    print(life(sys.argv[1], float(line)), flush=True)
