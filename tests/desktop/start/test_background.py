"""Pictures are made behind the start page, which may be closed at any moment."""

from threading import Event

from PySide6.QtCore import QObject
from shiboken6 import delete

from journeyboard.desktop.start import background
from journeyboard.desktop.start.background import PictureMaker


def test_a_page_that_is_closed_while_drawing_is_imported_is_no_trouble(qtbot, monkeypatch):
    begun, closed, done = Event(), Event(), Event()

    def import_slowly() -> None:
        begun.set()
        closed.wait(10)
        done.set()

    monkeypatch.setattr(background, "import_drawing", import_slowly)
    page = QObject()
    maker = PictureMaker(page)
    maker.start()
    assert begun.wait(10)
    delete(page)
    closed.set()
    assert done.wait(10)
    qtbot.wait(50)
    assert not maker._is_ready
