"""Maps are opened and closed all day long: memory and open files stay where they are, no widget is left."""

import ctypes
import gc
import os
import sys
from dataclasses import dataclass
from pathlib import Path
from weakref import ref

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from journeyboard.desktop import windows
from journeyboard.export.painter.kept import kept
from journeyboard.importing import shelf
from journeyboard.store.document import create

ROUNDS = 500 if os.environ.get("JOURNEYBOARD_LONG") else 60
WARMING = 10
"""Rounds in which each map is drawn to its end; caches hold then what they are going to hold."""
MOST_IN_USE, MOST_BLOCKS_A_ROUND = 1024, 30
"""KB that C and C++ have not given back, and objects of Python, of which Qt's bindings lose a few with each
window. A window left behind has thousands."""
MOST_SETTLING, MOST_RESIDENT = 16 * 1024, 1024
"""KB by which the process may grow in 100 rounds, until its memory is as ragged as it gets, and later."""


class AllocatorFigures(ctypes.Structure):
    """What glibc's ``mallinfo2`` tells, in bytes."""

    _fields_ = [
        ("_counts", ctypes.c_size_t * 4),
        ("mapped", ctypes.c_size_t),
        ("_fast", ctypes.c_size_t * 2),
        ("in_use", ctypes.c_size_t),
        ("_free", ctypes.c_size_t * 2),
    ]


@dataclass(frozen=True)
class Taken:
    """What is in use, without what is prepared for drawing, whose shelves have a limit of their own."""

    files: int
    widgets: int
    blocks: int
    in_use_kb: int
    resident_kb: int

    def __str__(self) -> str:
        held = f"{self.blocks:,} blocks, {self.in_use_kb:,} KB in use, {self.resident_kb:,} KB resident"
        return f"{self.files} files, {self.widgets} widgets, {held}"


def taken() -> Taken:
    kept.ops.clear()
    kept.parts.clear()
    kept.lines.clear()
    kept.fonts.clear()
    gc.collect()
    libc = ctypes.CDLL(None)
    libc.malloc_trim(0)
    libc.mallinfo2.restype = AllocatorFigures
    told = libc.mallinfo2()
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return Taken(
        files=sum(1 for _ in Path("/proc/self/fd").iterdir()),
        widgets=len(QApplication.allWidgets()),
        blocks=sys.getallocatedblocks(),
        in_use_kb=(told.in_use + told.mapped) // 1024,
        resident_kb=pages * os.sysconf("SC_PAGE_SIZE") // 1024,
    )


def let_go() -> None:
    for _ in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()


def open_and_close(path: Path, qtbot, *, drawn: bool = False) -> None:
    window = windows.open_path(path)
    qtbot.waitExposed(window)
    window.board.grab()
    while drawn and window.board.painting.busy:
        QCoreApplication.processEvents()
    window.close()
    del window
    let_go()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc, asks glibc")
def test_opening_and_closing_maps_leaves_nothing_behind(qtbot, tmp_path, capsys):
    paths = [tmp_path / f"map {number}.journey" for number in range(3)]
    for path in paths:
        create(path, shelf.sample().records()).close()
    for number in range(WARMING):
        open_and_close(paths[number % 3], qtbot, drawn=True)
    found = [taken()]
    for number in range(ROUNDS):
        open_and_close(paths[number % 3], qtbot)
        if number % 100 == 99 or number == ROUNDS - 1:
            found.append(taken())
    with capsys.disabled():
        print(f"\n{ROUNDS} maps:", *found, sep="\n  ")
    before, settled, after = found[0], found[1], found[-1]
    assert after.files <= before.files + 1
    assert after.widgets <= before.widgets
    assert after.blocks - before.blocks < MOST_BLOCKS_A_ROUND * ROUNDS
    assert after.in_use_kb - before.in_use_kb < MOST_IN_USE
    assert after.resident_kb - settled.resident_kb < MOST_RESIDENT
    assert settled.resident_kb - before.resident_kb < MOST_SETTLING


def test_a_closed_map_is_let_go_at_once(qtbot, tmp_path):
    """Not when Python happens to look for garbage: its tiles take tens of MB that Python knows nothing of."""
    create(tmp_path / "map.journey", shelf.sample().records()).close()
    window = windows.open_path(tmp_path / "map.journey")
    qtbot.waitExposed(window)
    held = [ref(each) for each in (window.desk.store, window.board.painting.picture, window.board)]
    window.close()
    del window
    let_go()
    assert [each() for each in held] == [None, None, None]
