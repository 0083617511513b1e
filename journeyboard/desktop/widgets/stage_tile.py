"""A stage's number on its colour."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from journeyboard.desktop.look import marks
from journeyboard.desktop.look.wear import now


class StageTile(QWidget):
    """17 px; number 0 shows nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = 0
        self.setFixedSize(17, 17)

    def set_number(self, number: int) -> None:
        self._number = number
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._number:
            marks.stage_tile(QPainter(self), QRectF(self.rect()), self._number, now())
