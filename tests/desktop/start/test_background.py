"""Pictures are made behind the start page, which may be closed at any moment."""

from PySide6.QtCore import QObject
from shiboken6 import delete

from journeyboard.desktop.start.background import PictureMaker


def test_a_page_that_is_closed_while_drawing_is_imported_is_no_trouble(qapp):
    page = QObject()
    maker = PictureMaker(page)
    delete(page)
    maker._import()
