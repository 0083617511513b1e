"""What safety costs: ``python -m benchmarks.safety --help``. Each figure stands beside its floor.

- bytes of the log for an edit, and growth of the file over 5,000 edits of the worked example;
- opening with a history of 50,000 edits, beside opening the same map without it, and the first edit after it;
- gaps of a 16 ms timer in a window in which edits are made, with an idle disk and while another process keeps
  it busy with fsync.

How long a commit takes beside bare sqlite3 is in ``benchmarks.store``.
"""

import argparse
import json
import os
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count, pairwise
from pathlib import Path
from statistics import median, quantiles
from time import monotonic, perf_counter
from typing import Any

from journeyboard.edit.notes import Placement, place, recolour, retext
from journeyboard.importing import shelf
from journeyboard.model import Note, NoteColour, changed
from journeyboard.store.check import check
from journeyboard.store.document import Document, create, open_document
from journeyboard.store.rows import checksum

EDITS, HISTORY, OPENINGS = 5_000, 50_000, 9
GAP_MS = 16
BUSY = """
import os, sys
with open(sys.argv[1], "wb") as file:
    while True:
        file.seek(0)
        file.write(bytes(2_000_000))
        file.flush()
        os.fsync(file.fileno())
"""


def edits(document: Document) -> Iterator[None]:
    """A mix as hands make it: two moves, a text, a colour."""
    store, ids = document.store, list(document.store.of(Note))
    for number in count():
        note = store.get(Note, ids[number * 7919 % len(ids)])
        if number % 4 < 2:
            place(store, {note.id: Placement(note.stage_id, note.lane_id, number % 90 / 3, number % 40 / 7)})
        elif number % 4 == 2:
            retext(store, note.id, f"{note.text[:60]} {number}")
        else:
            recolour(store, [note.id], list(NoteColour)[number % len(NoteColour)])
        yield


def growth(path: Path, number_of_edits: int) -> dict[str, float]:
    with create(path, shelf.sample().records()) as document:
        before, making = path.stat().st_size, edits(document)
        for _ in range(number_of_edits):
            next(making)
        document.flush(None)
        grown = path.stat().st_size - before
    connection = sqlite3.connect(path)
    (logged,) = connection.execute(
        'SELECT sum(length(CAST("old" AS BLOB)) + length(CAST("new" AS BLOB)) + length("label")'
        ' + length("author") + length("at") + length("row_id") + length("kind")) FROM edit_log'
    ).fetchone()
    connection.close()
    return {
        "log_bytes_an_edit": logged / number_of_edits,
        "file_bytes_an_edit": grown / number_of_edits,
        "file_grown": grown,
    }


def opening(folder: Path, history: int) -> dict[str, float]:
    """How long opening takes with and without a history; both are opened in turns."""
    bare, old = folder / "bare.journey", folder / "old.journey"
    with create(old, shelf.sample().records()) as document:
        note = next(iter(document.store.of(Note).values()))
        with document.store.change("Move note") as change:
            change.put(changed(note, x=note.x + 1))
        document.flush(None)
        document.share_copy(bare)
    _lengthen(old, history)
    assert check(old) == []
    times: dict[Path, list[float]] = {bare: [], old: []}
    for _ in range(OPENINGS):
        for path, found in times.items():
            start = perf_counter()
            open_document(path, read_only=True).close()
            found.append(perf_counter() - start)
    without, with_it = (median(times[path]) * 1000 for path in (bare, old))
    return {
        "without_ms": without,
        "with_ms": with_it,
        "ratio": with_it / without,
        "file_bytes": old.stat().st_size,
        "first_edit_ms": _first_edit(old),
    }


def _lengthen(path: Path, history: int) -> None:
    """Repeat the one step of a file's log: as many commits, one by one, would take minutes."""
    connection = sqlite3.connect(path)
    _, revision, _, *rest, _ = connection.execute("SELECT * FROM edit_log").fetchone()
    rows = ((step, revision, step, *rest) for step in range(2, history + 1))
    places = ", ".join("?" * (len(rest) + 4))
    connection.executemany(f"INSERT INTO edit_log VALUES ({places})", ((*row, checksum(row)) for row in rows))
    (mark,) = connection.execute("SELECT mark FROM meta").fetchone()
    state = (revision, mark, history)
    connection.execute("UPDATE meta SET cursor = ?, crc = ?", (history, checksum(state)))
    connection.commit()
    connection.close()


def _first_edit(path: Path) -> float:
    """Until the first edit is on the disk, ms: the whole file is checked before it, while nobody waits."""
    with open_document(path) as document:
        note, start = next(iter(document.store.of(Note).values())), perf_counter()
        with document.store.change("Move note") as change:
            change.put(changed(note, x=note.x + 2))
        document.flush(None)
        return (perf_counter() - start) * 1000


@contextmanager
def busy_disk(folder: Path) -> Iterator[None]:
    noisy = subprocess.Popen([sys.executable, "-c", BUSY, str(folder / "noise")])
    try:
        yield
    finally:
        noisy.kill()
        noisy.wait()


def gaps(folder: Path, seconds: float) -> dict[str, float]:
    """The 99th percentile of the timer's gaps, ms, idle and busy."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    app = QApplication.instance() or QApplication([])
    idle = _gaps(app, folder / "idle.journey", seconds)
    with busy_disk(folder):
        busy = _gaps(app, folder / "busy.journey", seconds)
    return {"idle_p99_ms": idle, "busy_p99_ms": busy, "ratio": busy / idle}


def _gaps(app: Any, path: Path, seconds: float) -> float:  # noqa: ANN401 - Qt is loaded late
    from PySide6.QtCore import Qt, QTimer

    from journeyboard.desktop.desk import Desk
    from journeyboard.desktop.window import MapWindow

    window = MapWindow(Desk(create(path, shelf.sample().records())))
    window.resize(1440, 900)
    window.show()
    making, ticks = edits(window.desk.document), [perf_counter()]

    def tick() -> None:
        ticks.append(perf_counter())
        if len(ticks) % 12 == 0:  # some five edits a second
            next(making)

    timer = QTimer(window)
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(tick)
    timer.start(GAP_MS)
    end = monotonic() + seconds
    while monotonic() < end:
        app.processEvents()
    timer.stop()
    window.desk.document.flush(None)
    window.close()
    between = [(later - earlier) * 1000 for earlier, later in pairwise(ticks[30:])]
    return quantiles(between, n=100)[-1]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument(
        "--seconds", type=float, default=20.0, help="how long the timer is watched, each time"
    )
    parser.add_argument("--only", choices=("growth", "opening", "gaps"), help="one of the measurements")
    parser.add_argument("--edits", type=int, default=EDITS, help="how many edits the file grows by")
    parser.add_argument("--history", type=int, default=HISTORY, help="how many edits the history is long")
    options = parser.parse_args()
    found: dict[str, object] = {}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if options.only in (None, "growth"):
            found["growth"] = growth(folder / "growth.journey", options.edits)
        if options.only in (None, "opening"):
            found["opening"] = opening(folder, options.history)
        if options.only in (None, "gaps"):
            found["gaps"] = gaps(folder, options.seconds)
    print(json.dumps(found, indent=1))


if __name__ == "__main__":
    main()
