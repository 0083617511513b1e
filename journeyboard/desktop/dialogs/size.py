"""How large a dialog opens: as it likes to be, within what the screen has."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog

FRAME = QSize(16, 48)
"""Room in px for what the system puts around a window."""


def open_at(dialog: QDialog, width: int, height: int) -> None:
    """Give a dialog its size in px, smaller where the screen is."""
    dialog.resize(QSize(width, height).boundedTo(dialog.screen().availableSize() - FRAME))
