"""Opening takes maps of our own and journeys that others wrote, and says what it changed."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QMessageBox

from journeyboard.desktop import windows
from journeyboard.desktop.dialogs import files
from journeyboard.desktop.start.window import StartWindow
from journeyboard.desktop.window import MapWindow
from journeyboard.model import Note

DIAGRAM = "journey\ntitle My day\nsection Go\nMake tea: 9: Me\nSit down: 3: Me\n"


def opened(kind):
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, kind) and each.isVisible()]


def close_all():
    for each in [*opened(QMessageBox), *opened(MapWindow), *opened(StartWindow)]:
        each.close()
        each.deleteLater()


@pytest.fixture
def diagram(tmp_path):
    path = tmp_path / "day.mmd"
    path.write_text(DIAGRAM, "utf-8")
    yield path
    close_all()


def test_a_mermaid_journey_is_imported_and_its_changes_are_told(qtbot, diagram):
    assert files.open_or_tell(diagram, None)
    (window,) = opened(MapWindow)
    assert {note.text for note in window.desk.store.of(Note).values()} == {"Make tea", "Sit down"}
    (box,) = opened(QMessageBox)
    assert "day.mmd" in box.text()
    assert "4" in box.informativeText()


def test_a_dropped_journey_opens_in_a_file_of_its_own(qtbot, diagram):
    start = StartWindow()
    start.show()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(diagram))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    start.dropEvent(QDropEvent(QPoint(9, 9), Qt.DropAction.CopyAction, data, buttons, keys))
    qtbot.waitUntil(lambda: bool(opened(MapWindow)))
    (window,) = opened(MapWindow)
    assert window.desk.document.path.name == "My day.journey"


def test_a_map_that_the_system_refuses_is_told_whichever_way_it_is_opened(qtbot, tmp_path, monkeypatch):
    told = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: told.append(box.text()))

    def refuse(_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(windows, "open_path", refuse)
    files.open_or_tell(tmp_path / "map.journey", None)
    files.open_with_panel(tmp_path / "map.journey", "pains", None)
    assert len(told) == 2
    assert told[0] == told[1]


@pytest.mark.parametrize("name", ["broken.mmd", "broken.journey"])
def test_what_cannot_be_read_is_told_by_name(qtbot, tmp_path, monkeypatch, name):
    told = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: told.append((box.text(), box.informativeText())))
    broken = tmp_path / name
    broken.write_text("graph TD; A-->B", "utf-8")
    assert not files.open_or_tell(broken, None)
    ((what, more),) = told
    assert what.count(name) == 1
    assert more
    assert not opened(MapWindow)
