"""A run that ends without being closed is told once at the next start, with what it had open."""

import gc
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from journeyboard.desktop import runs, windows
from journeyboard.desktop.dialogs.ended import EndedDialog, tell_of_ended
from journeyboard.desktop.runs import Ended, Run, unfinished
from journeyboard.importing import shelf
from journeyboard.store.document import create

ROOT = Path(__file__).parents[2]
RUNNING = """
import faulthandler, sys
from pathlib import Path
from journeyboard.desktop import runs
run = runs.begin()
runs.note([Path(sys.argv[1])], [])
print("ready", flush=True)
sys.stdin.readline()
faulthandler._sigsegv()
"""


@pytest.fixture
def other(tmp_path):
    pipe = subprocess.PIPE
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", RUNNING, str(tmp_path / "map.journey")]
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True, env=environment) as process:
        assert process.stdout.readline() == "ready\n"
        yield process
        process.kill()


def test_a_run_that_goes_on_is_not_told(other):
    assert unfinished() == []


def test_a_killed_run_is_told_once_with_its_maps(other, tmp_path):
    os.kill(other.pid, signal.SIGKILL)
    other.wait()
    (ended,) = unfinished()
    assert ended == Ended((tmp_path / "map.journey",), (), "")
    assert unfinished() == []


def test_words_that_were_being_written_are_kept_until_they_are_on_the_map(qapp):
    run = Run()
    run.keep_words("Nobody cam")
    run.keep_words("Nobody came")
    (folder,) = {record.parent for record in (runs.data_folder() / runs.FOLDER).glob("*.words")}
    assert [each.read_text("utf-8") for each in folder.glob("*.words")] == ["Nobody came"]
    run.keep_words("")
    assert not list(folder.glob("*.words"))
    run.end()


def test_words_of_a_killed_run_are_told_once(other, tmp_path):
    (record,) = (runs.data_folder() / runs.FOLDER).glob("*.json")
    record.with_suffix(".words").write_text("Nobody came", "utf-8")
    os.kill(other.pid, signal.SIGKILL)
    other.wait()
    (ended,) = unfinished()
    assert ended.words == "Nobody came"
    assert not list(record.parent.glob("*.words"))


def test_a_crash_leaves_its_trace(other):
    other.stdin.write("\n")
    other.stdin.flush()
    other.wait()
    (ended,) = unfinished()
    assert "Segmentation fault" in ended.trace or "Fatal Python error" in ended.trace


def test_a_run_that_was_closed_leaves_nothing(qapp):
    run = Run()
    run.note([Path("a.journey")], [])
    run.end()
    assert unfinished() == []
    assert not list((runs.data_folder() / runs.FOLDER).iterdir())


def test_the_open_maps_are_noted_as_they_come_and_go(qtbot, tmp_path, monkeypatch):
    noted = []
    monkeypatch.setattr(runs, "note", lambda maps, unsaved: noted.append((list(maps), list(unsaved))))
    path = tmp_path / "map.journey"
    create(path, shelf.sample().records()).close()
    window = windows.open_path(path)
    assert noted[-1] == ([path], [])
    path.rename(tmp_path / "elsewhere")
    qtbot.waitUntil(lambda: noted[-1] == ([path], [path]))
    (tmp_path / "elsewhere").rename(path)
    qtbot.waitUntil(lambda: noted[-1] == ([path], []))
    window.close()
    qtbot.waitUntil(lambda: noted[-1] == ([], []))


@pytest.fixture
def dialog(qtbot, tmp_path):
    path = tmp_path / "My map.journey"
    create(path, shelf.sample().records()).close()
    shown = tell_of_ended([Ended((path, tmp_path / "gone.journey"), (), "Fatal Python error: Aborted")])
    assert isinstance(shown, EndedDialog)
    yield shown
    for each in tuple(windows._maps):
        each.close()


def test_it_says_that_all_is_there_and_opens_the_map(dialog):
    assert "All your edits are there" in dialog.words.text()
    assert "My map" in dialog.reopen.text()
    assert "gone" not in dialog.reopen.text()
    dialog.reopen.click()
    (window,) = windows._maps
    assert window.desk.document.path.name == "My map.journey"


def test_a_map_that_is_open_already_is_not_offered_to_be_opened(qtbot, window):
    dialog = EndedDialog([Ended((window.desk.document.path,), (), "")], window)
    dialog.show()
    assert not dialog.reopen.isVisible()
    dialog.close()


def test_words_that_are_on_no_note_can_be_copied(qtbot, tmp_path):
    dialog = EndedDialog([Ended((), (), "", "Nobody came\nat all")])
    qtbot.addWidget(dialog)
    dialog.show()
    assert "on no note yet" in dialog.words.text()
    assert dialog.written.isVisible()
    dialog.copy.click()
    assert QApplication.clipboard().text() == "Nobody came\nat all"


def test_without_such_words_there_is_nothing_to_copy(dialog):
    assert not dialog.written.isVisible()
    assert not dialog.copy.isVisible()
    dialog.close()


def test_the_return_key_opens_the_maps_again(dialog, qtbot):
    qtbot.waitExposed(dialog)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    (window,) = windows._maps
    assert window.desk.document.path.name == "My map.journey"


def test_the_trace_is_shown_when_asked_for(dialog):
    assert not dialog.trace.isVisible()
    dialog.show_trace.click()
    assert dialog.trace.isVisible()
    assert dialog.trace.toPlainText() == "Fatal Python error: Aborted"
    dialog.close()


def test_edits_that_no_disk_took_are_not_called_safe(qtbot, tmp_path):
    path = tmp_path / "a.journey"
    dialog = EndedDialog([Ended((path,), (path,), "")])
    qtbot.addWidget(dialog)
    assert "are lost" in dialog.words.text()
    assert "All your edits are there" not in dialog.words.text()


def test_the_dialog_stays_although_nobody_holds_it(qtbot):
    tell_of_ended([Ended((), (), "Aborted")])
    gc.collect()
    (dialog,) = [each for each in QApplication.topLevelWidgets() if isinstance(each, EndedDialog)]
    assert dialog.isVisible()
    dialog.close()


def test_nothing_happened_nothing_is_told():
    assert tell_of_ended([]) is None
