"""Maps are opened and closed all day long: memory and open files stay where they are, no widget is left."""

import ctypes
import gc
import os
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from journeyboard.desktop import windows
from journeyboard.export.painter.kept import kept
from journeyboard.importing import shelf
from journeyboard.store.document import create

ROUNDS = 500 if os.environ.get("JOURNEYBOARD_LONG") else 60
WARMING = 10
"""Rounds after which caches hold what they are going to hold."""
MOST_GROWTH_KB = 16 * 1024


def open_and_close(path: Path, qtbot) -> None:
    window = windows.open_path(path)
    qtbot.waitExposed(window)
    window.board.grab()
    window.close()
    del window
    for _ in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()


def open_files() -> int:
    return sum(1 for _ in Path("/proc/self/fd").iterdir())


def memory_kb() -> int:
    """What is in use, without what is prepared for drawing, whose shelves have a limit of their own."""
    kept.ops.clear()
    kept.glyphs.clear()
    gc.collect()
    ctypes.CDLL(None).malloc_trim(0)
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") // 1024


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc, asks glibc")
def test_opening_and_closing_maps_leaves_nothing_behind(qtbot, tmp_path, capsys):
    paths = [tmp_path / f"map {number}.journey" for number in range(3)]
    for path in paths:
        create(path, shelf.sample().records()).close()
    for number in range(WARMING):
        open_and_close(paths[number % 3], qtbot)
    before = (open_files(), memory_kb(), len(QApplication.allWidgets()))
    for number in range(ROUNDS):
        open_and_close(paths[number % 3], qtbot)
    after = (open_files(), memory_kb(), len(QApplication.allWidgets()))
    with capsys.disabled():
        told = "{} files, {:,} KB, {} widgets"
        print(f"\n{ROUNDS} maps: {told.format(*before)} -> {told.format(*after)}")
    assert after[0] <= before[0] + 1
    assert after[2] <= before[2]
    assert after[1] - before[1] < MOST_GROWTH_KB
