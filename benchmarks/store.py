"""How fast the file is, beside bare sqlite3 doing the same work: ``python -m benchmarks.store --help``.

The floor of an edit is one transaction (UPDATE a note, INSERT a row of the log, UPDATE the revision) in a
copy of the same file, in the same mode; the floor of opening is fetching all rows. Both are taken in turns
with ours, for disks and neighbours are moody.
"""

import argparse
import gc
import json
import shutil
import sqlite3
import tempfile
import tracemalloc
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter
from typing import Any

from benchmarks.boards import board
from journeyboard.model import KINDS, Note, changed
from journeyboard.store.connection import make_durable
from journeyboard.store.document import Document, create, open_document
from journeyboard.store.schema import table_name

SIZES = (1_000, 10_000, 50_000)
EDITS, OPENINGS = 300, 9
Action = Callable[[], object]
Times = dict[str, float]


def measure(notes: int, folder: Path) -> dict[str, Any]:
    path = folder / f"{notes}.journey"
    create(path, board(notes)).close()
    ours, floor, call = commits(path)
    opening, fetching = _openings(path)
    return {
        "notes": notes,
        "floor": {"edit": floor, "open": fetching},
        "edit": ours,
        "edit_call": call,
        "open": opening,
        "edit_ratio": ours["median_ms"] / floor["median_ms"],
        "open_ratio": opening["median_ms"] / fetching["median_ms"],
        "bytes_per_note": _memory(path) / notes,
        "file_bytes": path.stat().st_size,
    }


def commits(path: Path) -> tuple[Times, Times, Times]:
    """An edit until it is on the disk, the floor of that, and how long the editing thread is held up."""
    bare = path.with_suffix(".bare")
    shutil.copy(path, bare)
    connection = sqlite3.connect(bare, isolation_level=None)
    make_durable(connection)
    with open_document(path) as document:
        edits, floor = _our_edits(document), _bare_edits(connection)
        ours: list[float] = []
        bares: list[float] = []
        calls: list[float] = []
        for _ in range(20):  # the first edit loads SQLAlchemy
            next(edits), next(floor)
        for _ in range(EDITS):
            start = perf_counter()
            calls.append(next(edits) - start)
            ours.append(perf_counter() - start)
            bares.append(_timed(lambda: next(floor)))
    connection.close()
    return _summary(ours), _summary(bares), _summary(calls)


def _our_edits(document: Document) -> Iterator[float]:
    ids = list(document.store.of(Note))
    for number in count():
        note = document.store.get(Note, ids[number * 7919 % len(ids)])
        with document.store.change("Move a note") as change:
            change.put(changed(note, x=float(number % 500), y=number / 7))
        returned = perf_counter()
        document.flush()
        yield returned


def _bare_edits(connection: sqlite3.Connection) -> Iterator[None]:
    ids = [id for (id,) in connection.execute("SELECT id FROM note")]
    image = json.dumps(dict(zip("abcdefghijklmnopqr", ["x" * 18] * 18, strict=True)))
    (revision,) = connection.execute("SELECT revision FROM meta").fetchone()
    for number in count(1):
        id = ids[number * 7919 % len(ids)]
        logged = (number, number, number, "note", id, image, image, "Move a note", "me", "2026-01-01", 1)
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE note SET x = ?, y = ?, crc = ? WHERE id = ?", (number, number / 7, 1, id))
        connection.execute("INSERT INTO edit_log VALUES (?,?,?,?,?,?,?,?,?,?,?)", logged)
        connection.execute("UPDATE meta SET revision = revision + 1 WHERE revision = ?", (revision,))
        connection.execute("COMMIT")
        revision += 1
        yield


def _openings(path: Path) -> tuple[Times, Times]:
    ours, floor = [], []
    for _ in range(OPENINGS):
        ours.append(_timed(lambda: open_document(path).close()))
        floor.append(_timed(lambda: _fetch(path)))
    return _summary(ours), _summary(floor)


def _fetch(path: Path) -> object:
    connection = sqlite3.connect(path)
    rows = [connection.execute(f'SELECT * FROM "{table_name(kind)}"').fetchall() for kind in KINDS]
    connection.close()
    return rows


def _memory(path: Path) -> int:
    """Bytes that an open document takes, all its records together."""
    gc.collect()
    tracemalloc.start()
    document = open_document(path)
    gc.collect()
    taken, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    document.close()
    return taken


def _timed(action: Action) -> float:
    gc.collect(0)
    start = perf_counter()
    action()
    return perf_counter() - start


def _summary(seconds: list[float]) -> Times:
    return {"median_ms": median(seconds) * 1000, "p95_ms": quantiles(seconds, n=20)[-1] * 1000}


def _table(results: list[dict[str, Any]]) -> str:
    head = "notes    edit ms (p95)   floor ms (p95)  ratio  call ms   open ms  floor ms  ratio  bytes/note"
    return "\n".join([head, *map(_line, results)])


def _line(result: dict[str, Any]) -> str:
    edit, floor, opening = result["edit"], result["floor"]["edit"], result["open"]["median_ms"]
    return (
        f"{result['notes']:>6,}  {edit['median_ms']:6.2f} ({edit['p95_ms']:5.2f})"
        f"  {floor['median_ms']:6.2f} ({floor['p95_ms']:5.2f})   {result['edit_ratio']:5.2f}"
        f"  {result['edit_call']['median_ms']:7.3f}  {opening:8.1f}"
        f"  {result['floor']['open']['median_ms']:8.1f}  {result['open_ratio']:5.2f}"
        f"  {result['bytes_per_note']:10,.0f}"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--notes", type=int, help="one size instead of 1,000, 10,000 and 50,000")
    parser.add_argument("--json", action="store_true", help="one JSON object instead of a table")
    options = parser.parse_args()
    sizes = (options.notes,) if options.notes else SIZES
    with tempfile.TemporaryDirectory() as folder:
        results = [measure(notes, Path(folder)) for notes in sizes]
    one = results[0] if options.notes else {"sizes": results}
    print(json.dumps(one) if options.json else _table(results))


if __name__ == "__main__":
    main()
