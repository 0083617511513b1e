"""How a dialog that tells of trouble begins: a warning mark, and a column of words and buttons beside it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout

from journeyboard.desktop.look.icons import pixmap
from journeyboard.desktop.look.wear import now
from journeyboard.desktop.widgets.label import Label

WIDTH, SIDE, MARK, GAP = 480, 24, 32, 16


def column_beside_mark(dialog: QDialog, colour: str) -> QVBoxLayout:
    """Lay out a dialog with a warning mark in a colour of the look; the column for all the rest."""
    dialog.setWindowTitle("Journeyboard")
    dialog.setFixedWidth(WIDTH)
    row, column, mark = QHBoxLayout(dialog), QVBoxLayout(), Label()
    row.setContentsMargins(SIDE, 20, SIDE, 20)
    row.setSpacing(GAP)
    mark.setPixmap(pixmap("warning", now().colours[colour], MARK, dialog.devicePixelRatioF()))
    row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    row.addLayout(column, 1)
    column.setSpacing(8)
    column.addStrut(WIDTH - 2 * SIDE - MARK - GAP)  # else words are thought to take more lines than they do
    return column
