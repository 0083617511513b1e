"""What a box tells is shown letter for letter: names of files and texts of foreign maps are in it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from journeyboard.desktop.dialogs.message import message_box

TEXT = "<img src='file:///tmp/x.png'> is not a score"


def test_neither_what_happened_nor_what_more_there_is_to_say_is_markup(qtbot):
    box = message_box(None, TEXT, TEXT)
    qtbot.addWidget(box)
    labels = [label for label in box.findChildren(QLabel) if label.text() == TEXT]
    assert len(labels) == 2
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}
