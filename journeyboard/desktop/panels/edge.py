"""The left edge of the dock, to drag it wider or narrower."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from journeyboard.desktop.settings import Settings

NARROWEST, WIDEST, GRIP = 320, 520, 5


class DragEdge(QWidget):
    """An invisible 5 px strip over its parent's left edge."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._dock = parent
        self.setCursor(Qt.CursorShape.SizeHorCursor)
        parent.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(0, 0, GRIP, self._dock.height())
            self.raise_()
        return False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        right = self._dock.mapToGlobal(self._dock.rect().topRight()).x()
        width = right - round(event.globalPosition().x())
        self._dock.setFixedWidth(min(WIDEST, max(NARROWEST, width)))

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        Settings().dock_width = self._dock.width()
