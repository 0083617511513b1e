"""An icon that is only there to be seen; it follows the look."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from journeyboard.desktop.look.icons import paint_icon
from journeyboard.desktop.look.wear import now


class IconLabel(QWidget):
    """An icon of ``size`` px in a token's colour."""

    def __init__(
        self, icon_name: str, size: int = 16, token: str = "ink2", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon, self._size, self._token = icon_name, size, token
        self.setFixedSize(size, size)

    def show_icon(self, icon_name: str, token: str) -> None:
        self._icon, self._token = icon_name, token
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_icon(QPainter(self), self._icon, 0, 0, self._size, now(), self._token)
