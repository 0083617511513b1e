"""A map that does not open offers an earlier state or what is readable; its file is never changed."""

from threading import Event

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from journeyboard.desktop import windows
from journeyboard.desktop.dialogs import damaged, files, waiting
from journeyboard.desktop.dialogs.damaged import DamagedDialog, can_help
from journeyboard.desktop.recovery import readable, snapshot_folder
from journeyboard.desktop.widgets.label import Label
from journeyboard.importing import shelf
from journeyboard.model import Note, NoteKind
from journeyboard.store.document import create, open_document
from journeyboard.store.errors import JourneyError, NotAJourney
from journeyboard.store.snapshots import take


@pytest.fixture
def path(tmp_path):
    (tmp_path / "here").mkdir()
    made = tmp_path / "here" / "map.journey"
    create(made, shelf.sample().records()).close()
    yield made
    for each in tuple(windows._maps):
        each.close()


def damage(path):
    """Lose a page in the middle; returns the bytes that are left."""
    data = bytearray(path.read_bytes())
    middle = len(data) // 8192 * 4096
    data[middle : middle + 4096] = bytes(4096)
    path.write_bytes(data)
    return bytes(data)


def dialog_of(path):
    with pytest.raises(JourneyError) as caught:
        open_document(path)
    assert can_help(path, caught.value)
    return DamagedDialog(path, caught.value)


def test_its_words_take_no_more_room_than_they_need(path, qtbot):
    data = path.read_bytes()
    path.write_bytes(data.replace(b"Bill shock", b"Bill shack"))
    dialog = dialog_of(path)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    labels = [each for each in dialog.findChildren(Label) if each.text() and each.isVisible()]
    assert labels
    assert all(each.height() <= each.heightForWidth(each.width()) + 2 for each in labels)


def opened():
    (window,) = windows._maps
    return window


def test_what_is_readable_comes_back_in_a_file_beside_and_is_counted(qtbot, path):
    left = damage(path)
    dialog = dialog_of(path)
    qtbot.addWidget(dialog)
    assert dialog.snapshot.isHidden()
    dialog.recover.click()
    assert dialog.has_opened
    window = opened()
    assert window.desk.document.path == path.with_name("map recovered.journey")
    assert len(window.desk.store.of(Note)) > 20
    count = window.status.facts.text().split(" notes")[0]
    assert window.notices.text.text() == f"{count} notes came back. The damaged file was not changed."
    assert path.read_bytes() == left


def test_who_does_not_want_to_wait_gets_no_file_and_may_choose_again(qtbot, path, monkeypatch):
    damage(path)
    dialog = dialog_of(path)
    qtbot.addWidget(dialog)
    reading, go_on = Event(), Event()

    def slow(place):
        reading.set()
        go_on.wait(10)
        return readable(place)

    monkeypatch.setattr(damaged, "readable", slow)
    QTimer.singleShot(waiting.PATIENCE_MS + 300, lambda: QApplication.activeModalWidget().reject())
    dialog.recover.click()
    go_on.set()
    assert reading.is_set()
    assert not dialog.has_opened
    assert not path.with_name("map recovered.journey").exists()
    monkeypatch.undo()
    dialog.recover.click()
    assert dialog.has_opened
    opened().close()


def test_the_last_snapshot_is_opened_as_a_copy(qtbot, path):
    with open_document(path) as document:
        kept = take(document, snapshot_folder())
        there = list(document.store.of(Note).values())
    count = sum(each.kind is not NoteKind.CHANNEL for each in there)
    left = damage(path)
    dialog = dialog_of(path)
    qtbot.addWidget(dialog)
    assert f"{count} notes" in dialog.snapshot.text()
    dialog.snapshot.click()
    window = opened()
    assert window.desk.document.path.parent == path.parent
    assert len(window.desk.store.of(Note)) == len(there)
    assert path.read_bytes() == left
    assert kept.path.is_file()


def test_nothing_readable_is_said_in_the_dialog(qtbot, path):
    data = path.read_bytes()
    path.write_bytes(data[:100] + bytes(len(data) - 100))
    dialog = dialog_of(path)
    qtbot.addWidget(dialog)
    dialog.recover.click()
    assert not dialog.has_opened
    assert "Nothing can be read" in dialog.problem.text()
    assert not windows._maps


def test_a_map_that_is_no_map_any_more_is_helped_by_its_snapshots_only(path):
    error = NotAJourney("map.journey is not a journey map")
    assert not can_help(path, error)
    with open_document(path) as document:
        take(document, snapshot_folder())
    assert can_help(path, error)


def test_opening_from_a_dialog_a_card_or_a_file_manager_comes_here(qtbot, path, monkeypatch):
    damage(path)
    shown = []
    monkeypatch.setattr(DamagedDialog, "exec", lambda dialog: shown.append(dialog._path))
    assert not files.open_or_tell(path, None)
    assert shown == [path]


def test_the_command_line_shows_the_dialog_too(qtbot, path, monkeypatch):
    from journeyboard.desktop import app

    damage(path)
    monkeypatch.setattr(DamagedDialog, "exec", lambda dialog: dialog.recover.click())
    assert app._opened(path)
    assert opened().desk.document.path.name == "map recovered.journey"
    with pytest.raises(JourneyError):
        app._opened(path.with_name("nowhere.journey"))
