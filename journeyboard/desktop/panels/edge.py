"""The left edge of the dock, to drag it wider or narrower, or to move with the arrow keys."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from journeyboard.desktop.settings import NARROWEST, WIDEST, Settings

GRIP, STEP = 5, 20
_WAYS = {Qt.Key.Key_Left: STEP, Qt.Key.Key_Right: -STEP}


class DragEdge(QWidget):
    """An invisible 5 px strip over its parent's left edge."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._dock = parent
        self.setCursor(Qt.CursorShape.SizeHorCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(self.tr("Width of the panel"))
        parent.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(0, 0, GRIP, self._dock.height())
            self.raise_()
        return False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        right = self._dock.mapToGlobal(self._dock.rect().topRight()).x()
        width = right - round(event.globalPosition().x())
        self._widen(width)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = _WAYS.get(Qt.Key(event.key()))
        if by is None:
            super().keyPressEvent(event)
        else:
            self._widen(self._dock.width() + by)
            self._keep()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._keep()

    def _widen(self, width: int) -> None:
        self._dock.setFixedWidth(min(WIDEST, max(NARROWEST, width)))

    def _keep(self) -> None:
        Settings().dock_width = self._dock.width()
