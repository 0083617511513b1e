"""Files let go over the start page are opened where they lie, whatever their file manager proposes."""

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from journeyboard.desktop import windows
from journeyboard.importing import shelf
from journeyboard.store.document import create

MOVE_OR_COPY = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction
BUTTON, NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def files(*names):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(name)) for name in names])
    return data


def enter(page, data):
    event = QDragEnterEvent(QPoint(600, 300), MOVE_OR_COPY, data, BUTTON, NO_KEY)
    event.setDropAction(Qt.DropAction.MoveAction)
    QApplication.sendEvent(page, event)
    return event


def test_a_dropped_file_is_never_moved_away(page, qtbot, tmp_path):
    path = tmp_path / "mine.journey"
    create(path, shelf.sample().records()).close()
    data = files(path)
    entered = enter(page, data)
    assert entered.isAccepted()
    assert entered.dropAction() is Qt.DropAction.CopyAction
    dropped = QDropEvent(QPointF(600, 300), MOVE_OR_COPY, data, BUTTON, NO_KEY)
    dropped.setDropAction(Qt.DropAction.MoveAction)
    QApplication.sendEvent(page, dropped)
    assert dropped.isAccepted()
    assert dropped.dropAction() is Qt.DropAction.CopyAction
    qtbot.waitUntil(lambda: windows.paths_shown() == {path})
    for window in tuple(windows._maps):
        window.close()


def test_the_place_for_a_file_lights_up_while_one_is_dragged_over_the_page(page, tmp_path):
    place = page.page.drop_place
    enter(page, files(tmp_path / "a.journey"))
    assert place.is_aimed_at
    QApplication.sendEvent(page, QDragLeaveEvent())
    assert not place.is_aimed_at


def test_what_is_no_map_is_refused(page, tmp_path):
    assert not enter(page, files(tmp_path / "photo.png")).isAccepted()
    assert not page.page.drop_place.is_aimed_at
