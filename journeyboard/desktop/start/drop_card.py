"""The dashed place that says: drop a file here."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from journeyboard.desktop.look import fonts
from journeyboard.desktop.look.wear import now


class DropCard(QWidget):
    """Only words: the whole start page takes the drop."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size = QSize(240, 136)
        self.is_aimed_at = False

    def set_picture_size(self, size: QSize) -> None:
        self._size = size
        self.setFixedSize(size.width() + 2, size.height() + 2)

    def aim(self, whether: bool) -> None:
        """Light up, or no more: something that can be opened is held over the page."""
        self.is_aimed_at = whether
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look = QPainter(self), now()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(look("accent" if self.is_aimed_at else "line2"), 1.5)
        pen.setDashPattern([3, 3])
        painter.setPen(pen)
        if self.is_aimed_at:
            painter.setBrush(look("accentSoft"))
        frame = QRectF(1, 1, self._size.width() - 1, self._size.height() - 1)
        painter.drawRoundedRect(frame, 5, 5)
        painter.setPen(look("accent" if self.is_aimed_at else "ink3"))
        painter.setFont(fonts.font("body"))
        words = self.tr("Drop a .journey file here,\nor a Mermaid journey")
        painter.drawText(
            frame.adjusted(8, 4, -8, -4), int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), words
        )
