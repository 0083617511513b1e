"""The box that tells or asks one thing: plain words, whatever a file's name or text looks like."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMessageBox, QWidget


def message_box(parent: QWidget | None, what: str, more: str = "") -> QMessageBox:
    """A box without buttons yet. Qt's own format is that of ``what`` alone, so each label is told."""
    box = QMessageBox(parent)
    box.setWindowTitle("Journeyboard")
    box.setText(what)
    box.setInformativeText(more)
    for label in box.findChildren(QLabel):
        label.setTextFormat(Qt.TextFormat.PlainText)
    return box
