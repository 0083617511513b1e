"""Snapshots are kept by themselves, and earlier states are opened as copies, also when the file is gone."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QMenu

from journeyboard.desktop import windows
from journeyboard.desktop.dialogs import earlier
from journeyboard.desktop.dialogs.earlier import EarlierDialog
from journeyboard.desktop.recovery import kept
from journeyboard.desktop.settings import Settings
from journeyboard.desktop.start.window import StartWindow
from journeyboard.edit.journeys import rename_map
from journeyboard.model import Note, NoteKind
from journeyboard.store import snapshots
from journeyboard.store.errors import Unavailable


def keep(window):
    window.desk.keeping.keep()
    window.desk.keeping.wait(5)


def test_a_snapshot_is_kept_when_the_map_changed_and_not_otherwise(window):
    path = window.desk.document.path
    keep(window)
    keep(window)
    assert len(kept(path)) == 1
    rename_map(window.desk.store, window.desk.map_id, "Changed")
    assert window.desk.document.flush()
    keep(window)
    assert len(kept(path)) == 2


def test_saving_now_keeps_a_snapshot(window):
    window.run("file.save")
    window.desk.keeping.wait(5)
    assert len(kept(window.desk.document.path)) == 1


def test_trouble_with_a_snapshot_is_logged_and_troubles_nobody(window, monkeypatch, caplog):
    def fail(*_):
        raise Unavailable("The disk is full")

    monkeypatch.setattr(snapshots, "take", fail)
    keep(window)
    assert "The disk is full" in caplog.text
    assert window.isVisible()


def test_an_earlier_state_is_opened_as_a_copy(window, qtbot):
    keep(window)
    path, notes = window.desk.document.path, window.desk.store.of(Note)
    count = sum(note.kind is not NoteKind.CHANNEL for note in notes.values())
    dialog = EarlierDialog(path)
    qtbot.addWidget(dialog)
    assert dialog.list.count() == 1
    assert f"{count} notes" in dialog.list.item(0).text()
    dialog.copy.click()
    (copy,) = [each for each in windows._maps if each is not window]
    assert copy.desk.document.path.parent == path.parent
    assert copy.desk.store.of(Note) == notes
    copy.close()


def test_nothing_kept_yet_is_said(qtbot, tmp_path):
    dialog = EarlierDialog(tmp_path / "none.journey")
    qtbot.addWidget(dialog)
    assert not dialog.copy.isEnabled()


@pytest.fixture
def gone(window):
    """A map that was kept and whose file is gone."""
    keep(window)
    path = window.desk.document.path.resolve()
    window.close()
    path.unlink()
    return path


def test_a_map_whose_file_is_gone_is_on_the_start_page_with_its_earlier_states(gone, qtbot, monkeypatch):
    assert Settings().recent[0] == gone
    start = StartWindow()
    qtbot.addWidget(start)
    start.show()
    assert "The file is gone" in start.recent[gone].accessibleName()
    asked = []
    monkeypatch.setattr(earlier, "show_earlier", lambda path, _: asked.append(path))
    start.recent[gone].click()
    assert asked == [gone]


def test_the_card_of_a_recent_map_offers_its_earlier_states(window, qtbot):
    path = window.desk.document.path.resolve()
    start = StartWindow()
    qtbot.addWidget(start)
    start.show()
    start.recent[path].customContextMenuRequested.emit(QPoint(5, 5))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [action.text() for action in menu.actions()] == ["Open", "Earlier states…"]
    menu.close()


def test_the_file_is_put_in_order_when_the_hand_rests(window, qtbot, monkeypatch):
    asked = []
    monkeypatch.setattr(window.desk.document, "put_in_order", lambda: asked.append(True))
    window.desk.keeping._quiet.setInterval(30)
    rename_map(window.desk.store, window.desk.map_id, "Changed")
    assert not asked
    qtbot.waitUntil(lambda: asked == [True])
