"""A second window on a file follows the first, and may write when the first lets go."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from journeyboard.desktop import windows
from journeyboard.desktop.pen import Pen
from journeyboard.edit.journeys import rename_map
from journeyboard.importing import shelf
from journeyboard.model import Note, maps
from journeyboard.store import renewing
from journeyboard.store.document import create, open_document

ROOT = Path(__file__).parents[2]
HOLDING = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from journeyboard.desktop.pen import Pen
app = QCoreApplication([])
pen = Pen(Path(sys.argv[1]))
print(pen.take(), flush=True)
sys.stdin.readline()
"""


@pytest.fixture
def path(tmp_path):
    create(tmp_path / "map.journey", shelf.sample().records()).close()
    return tmp_path / "map.journey"


@pytest.fixture
def other(path):
    """Another process that holds the pen."""
    pipe = subprocess.PIPE
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", HOLDING, str(path)]
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True, env=environment) as process:
        assert process.stdout.readline() == "True\n"
        yield process
        process.kill()


@pytest.fixture
def window(qtbot, path, other):
    shown = windows.open_path(path)
    qtbot.waitExposed(shown)
    yield shown
    for each in tuple(windows._maps):
        each.close()


def test_the_second_window_reads_and_says_so(window):
    assert window.desk.document.read_only
    assert window.banner.isVisible()
    assert window.banner.text.text() == "Open in another window; this one follows its changes."
    assert not window.banner.edit_here.isVisible()


def test_what_the_first_one_writes_is_seen_in_the_second(window, path, qtbot):
    heard = []
    window.desk.changed.connect(heard.append)
    with open_document(path) as first:
        note = min(first.store.of(Note))
        rename_map(first.store, maps(first.store)[0].id, "Renamed over there")
        with first.store.change("Delete") as change:
            change.remove(note)
    qtbot.waitUntil(lambda: window.desk.journey.title == "Renamed over there")
    assert note not in window.desk.store.of(Note)
    assert window.windowTitle().startswith("Renamed over there")
    assert sum(len(change.pairs) for change in heard) == 2
    window.actions_of_commands.refresh()
    assert not window.actions_of_commands.by_id["edit.undo"].isEnabled()


@pytest.mark.skipif(os.name != "posix", reason="a file that is open is not replaced there")
def test_it_goes_on_when_the_file_is_laid_out_anew_under_the_first_one(window, path, qtbot, monkeypatch):
    monkeypatch.setattr(renewing, "ROW_BYTES", 2**40)
    with open_document(path) as first, path.open("rb") as old:
        map_id = maps(first.store)[0].id
        for number in range(1_000):
            rename_map(first.store, map_id, f"Renamed {number} times")
            first.put_in_order(None)
            if not os.fstat(old.fileno()).st_nlink:
                break
        assert not os.fstat(old.fileno()).st_nlink
        rename_map(first.store, map_id, "Renamed in the new file")
        qtbot.waitUntil(lambda: maps(window.desk.store)[0].title == "Renamed in the new file")


def test_a_killed_process_leaves_the_pen_and_one_edits_here(window, other, qtbot, path):
    os.kill(other.pid, signal.SIGKILL)
    other.wait()
    qtbot.waitUntil(window.banner.edit_here.isVisible)
    window.banner.edit_here.click()
    (now,) = [each for each in windows._maps if not each.desk.document.read_only]
    assert now.desk.document.path == path
    assert not now.banner.isVisible()


def test_a_pen_is_held_once_and_let_go_with_the_window(qtbot, path):
    first = windows.open_path(path)
    assert not Pen(path).take()
    first.close()
    assert Pen(path).is_free()
