"""What safety costs: ``python -m benchmarks.safety --help``. Each figure stands beside its floor.

- a commit, until "Saved" may be said, beside bare sqlite3 doing the same work in the same mode, thrice;
- bytes of the log for an edit, and growth of the file over 5,000 edits of the worked example;
- opening with a history of 50,000 edits, beside opening the same map without it, and the first edit after it;
- gaps of a 16 ms timer in a window in which edits are made, with an idle disk and while another process keeps
  it busy with fsync.

Times on a machine that others use are moody: look at the ratios, which are taken in turns in one run.
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

from benchmarks.store import commits
from journeyboard.edit.notes import Placement, place, recolour, retext
from journeyboard.importing import shelf
from journeyboard.model import Note, NoteColour, changed
from journeyboard.store.check import check
from journeyboard.store.document import Document, create, open_document
from journeyboard.store.rows import checksum

EDITS, HISTORY, OPENINGS, COMMIT_RUNS = 5_000, 50_000, 9, 3
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


def commit(folder: Path) -> dict[str, float]:
    """A commit and its floor, ms, and their ratio: the median of three runs and the least one."""
    ratios: list[float] = []
    ours: list[float] = []
    floor: list[float] = []
    held: list[float] = []
    for number in range(COMMIT_RUNS):
        create(path := folder / f"commit {number}.journey", shelf.sample().records()).close()
        mine, bare, call = commits(path)
        ratios.append(mine["median_ms"] / bare["median_ms"])
        for found, each in ((ours, mine), (floor, bare), (held, call)):
            found.append(each["median_ms"])
    return {
        "median_ms": median(ours),
        "sqlite3_ms": median(floor),
        "ratio": median(ratios),
        "least_ratio": min(ratios),
        "interface_held_ms": median(held),
    }


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
    parser.add_argument(
        "--only", choices=("commit", "growth", "opening", "gaps"), help="one of the measurements"
    )
    parser.add_argument("--edits", type=int, default=EDITS, help="how many edits the file grows by")
    parser.add_argument("--history", type=int, default=HISTORY, help="how many edits the history is long")
    parser.add_argument("--json", action="store_true", help="one JSON object instead of a table")
    options = parser.parse_args()
    found: dict[str, dict[str, float]] = {}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if options.only in (None, "commit"):
            found["commit"] = commit(folder)
        if options.only in (None, "growth"):
            found["growth"] = growth(folder / "growth.journey", options.edits)
        if options.only in (None, "opening"):
            found["opening"] = opening(folder, options.history)
        if options.only in (None, "gaps"):
            found["gaps"] = gaps(folder, options.seconds)
    print(json.dumps(found, indent=1) if options.json else _table(found))


def _table(found: dict[str, dict[str, float]]) -> str:
    """A line a figure, what belongs together under one word."""
    return "\n".join(
        _line(name if number == 0 else "", figure.replace("_", " "), value)
        for name, figures in found.items()
        for number, (figure, value) in enumerate(figures.items())
    )


def _line(name: str, figure: str, value: float) -> str:
    return f"{name:<10}{figure:<22}{value:>14,.{0 if value >= 1000 else 2}f}"


if __name__ == "__main__":
    main()
