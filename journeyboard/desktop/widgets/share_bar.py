"""A thin bar that shows a share from 0 to 1."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from journeyboard.desktop.look.wear import now

THICKNESS = 6


class ShareBar(QWidget):
    """Decoration beside a number that says the same."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share = 0.0
        self.setMinimumSize(40, 28)

    def set_share(self, share: float) -> None:
        self._share = share
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look = QPainter(self), now()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        groove = QRectF(0, (self.height() - THICKNESS) / 2, self.width(), THICKNESS)
        painter.setBrush(look("pressed"))
        painter.drawRoundedRect(groove, 3, 3)
        groove.setWidth(max(THICKNESS, groove.width() * self._share))
        painter.setBrush(look("ink2"))
        if self._share:
            painter.drawRoundedRect(groove, 3, 3)
