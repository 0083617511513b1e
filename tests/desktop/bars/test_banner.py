"""The banner says why the file cannot be written, offers the ways out, and goes when the cause is gone."""

import shutil
import sqlite3
import time

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox
from shiboken6 import isValid

from journeyboard.desktop import closing, windows
from journeyboard.desktop.pen import Pen
from journeyboard.edit.journeys import rename_map
from journeyboard.importing import shelf
from journeyboard.model import maps
from journeyboard.store import connection, writer
from journeyboard.store.check import check
from journeyboard.store.document import create, open_document
from tests.store.disks import full_disk, locked


@pytest.fixture
def window(qtbot, tmp_path, monkeypatch):
    """A map whose disk is asked again at once."""
    monkeypatch.setattr(connection, "BUSY_SECONDS", 0.05)
    path = tmp_path / "map.journey"
    create(path, shelf.sample().records()).close()
    pen = Pen(path)
    assert pen.take()
    shown = windows._on_a_desk(open_document(path, retry_seconds=0.05), pen)
    qtbot.waitExposed(shown)
    yield shown
    monkeypatch.setattr(closing, "_asked", lambda *_: True)
    if isValid(shown):
        shown.close()


def rename(window, title="Renamed"):
    rename_map(window.desk.store, window.desk.map_id, title)


def says(qtbot, window, words):
    qtbot.waitUntil(lambda: window.banner.isVisible() and words in window.banner.text.text())


def is_quiet(qtbot, window):
    qtbot.waitUntil(lambda: not window.banner.isVisible())


def test_a_file_in_use_is_told_until_it_is_free(window, qtbot):
    with locked(window.desk.document.path):
        rename(window)
        says(qtbot, window, "Another program holds the file")
        assert not window.banner.again.isVisible()
    is_quiet(qtbot, window)


def test_a_disk_without_room_is_told_until_there_is_room(window, qtbot):
    with full_disk(window.desk.document.path.stat().st_size):
        for number in range(400):
            rename(window, f"{number}" * 150)
        says(qtbot, window, "kept here, and are written as soon as there is room")
        assert window.banner.button.isVisible()
    is_quiet(qtbot, window)


def test_a_file_that_is_gone_is_told_without_an_edit_until_it_is_back(window, qtbot, tmp_path):
    path = window.desk.document.path
    path.rename(tmp_path / "elsewhere")
    says(qtbot, window, "moved, renamed or deleted")
    (tmp_path / "elsewhere").rename(path)
    is_quiet(qtbot, window)


def test_a_deleted_file_is_written_again_with_one_click(window, qtbot):
    window.desk.document.path.unlink()
    says(qtbot, window, "moved, renamed or deleted")
    rename(window, "Still here")
    window.banner.again.click()
    is_quiet(qtbot, window)
    with open_document(window.desk.document.path, read_only=True) as found:
        assert maps(found.store)[0].title == "Still here"


def test_a_replaced_file_is_kept_beside_when_ours_is_written_again(window, qtbot, tmp_path):
    path = window.desk.document.path
    shutil.copy(path, tmp_path / "older")
    rename(window, "Mine")
    assert window.desk.document.flush()
    (tmp_path / "older").replace(path)
    says(qtbot, window, "theirs is not touched")
    window.banner.again.click()
    is_quiet(qtbot, window)
    assert (tmp_path / "map (other version).journey").is_file()
    assert "map (other version).journey" in window.notices.text.text()


def test_a_damaged_file_is_kept_beside_when_the_map_is_written_anew(window, qtbot, tmp_path):
    path = window.desk.document.path
    data = bytearray(path.read_bytes())
    data[36:40] = (5).to_bytes(4, "big")  # pages that are said to be free, and are not there
    path.write_bytes(data)
    rename(window, "Mine")
    says(qtbot, window, "the damaged file is not touched")
    window.banner.again.click()
    is_quiet(qtbot, window)
    assert (tmp_path / "map (other version).journey").read_bytes() == bytes(data)
    assert check(path) == []


def test_one_goes_on_in_the_copy_that_is_saved_elsewhere(window, qtbot, tmp_path, monkeypatch):
    window.desk.document.path.unlink()
    says(qtbot, window, "moved, renamed or deleted")
    copy = tmp_path / "rescue.journey"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(copy), ""))
    window.banner.button.click()
    is_quiet(qtbot, window)
    assert window.desk.document.path == copy
    assert window.windowFilePath() == str(copy)
    assert "rescue.journey" in window.notices.text.text()


def answer(words, seen):
    """Press the button of the question that says ``words``, as soon as it is asked."""

    def press():
        box = QApplication.activeModalWidget()
        if not isinstance(box, QMessageBox):
            QTimer.singleShot(10, press)
            return
        seen.append((time.monotonic(), box.text()))
        next(button for button in box.buttons() if button.text() == words).click()

    QTimer.singleShot(0, press)


def test_closing_what_cannot_be_written_asks_at_once(window, qtbot):
    with locked(window.desk.document.path):
        rename(window)
        seen, begun = [], time.monotonic()
        answer("Keep open", seen)
        assert not window.close()
        assert seen[0][0] - begun < 2
        assert seen[0][1] == "The last changes are not in the file yet."
    assert window.isVisible()


def test_the_question_goes_when_the_disk_takes_the_changes_after_all(window, qtbot):
    other = sqlite3.connect(window.desk.document.path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    rename(window)
    QTimer.singleShot(500, other.close)
    assert window.close()


def test_the_usual_pause_before_the_next_try_is_short():
    assert writer.RETRY_SECONDS <= 2


@pytest.fixture
def another(tmp_path):
    """The same map as somebody else has made it."""
    path = tmp_path / "another" / "map.journey"
    path.parent.mkdir()
    with create(path, shelf.sample().records()) as document:
        rename_map(document.store, maps(document.store)[0].id, "Theirs")
    return path


def test_whoever_has_changed_nothing_opens_what_another_program_put_there(window, qtbot, another):
    path = window.desk.document.path
    assert not window.banner.theirs.isVisible()
    another.replace(path)
    says(qtbot, window, "Another program changed or replaced the file")
    assert window.banner.theirs.isVisible()
    window.banner.theirs.click()
    (opened,) = (each for each in windows._maps if each is not window)
    assert opened.desk.journey.title == "Theirs"
    assert not opened.banner.isVisible()
    rename(opened, "Mine again")
    assert opened.desk.document.flush(5)
    assert opened.desk.pen.held
    opened.close()


def test_whoever_has_changed_something_is_not_offered_to_lose_it(window, qtbot, another):
    rename(window)
    assert window.desk.document.flush(5)
    another.replace(window.desk.document.path)
    says(qtbot, window, "Another program changed or replaced the file")
    assert not window.banner.theirs.isVisible()


def test_theirs_is_not_offered_any_more_after_an_edit(window, qtbot, another):
    another.replace(window.desk.document.path)
    says(qtbot, window, "Another program changed or replaced the file")
    rename(window)
    assert not window.banner.theirs.isVisible()


def test_theirs_that_is_gone_again_leaves_the_window(window, qtbot, another, monkeypatch):
    path = window.desk.document.path
    another.replace(path)
    says(qtbot, window, "Another program changed or replaced the file")
    path.write_bytes(b"no map at all")
    asked = []
    monkeypatch.setattr("journeyboard.desktop.dialogs.trouble.show_problem", lambda *args: asked.append(args))
    window.banner.theirs_asked.emit()
    assert asked
    assert window.isVisible()
    assert window.desk.pen.held
