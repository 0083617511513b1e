"""A flat button that is only an icon; it follows the look when that changes."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QToolButton, QWidget

from journeyboard.desktop.look.icons import icon


class IconButton(QToolButton):
    """An icon with a name that screen readers speak and the tool tip shows, with its key."""

    def __init__(
        self,
        icon_name: str,
        name: str,
        parent: QWidget | None = None,
        *,
        side: int = 32,
        size: int = 18,
        key: str = "",
        token: str = "ink2",
        fills: bool = False,
    ) -> None:
        super().__init__(parent)
        self._icon, self._size, self._token, self._fills = icon_name, size, token, fills
        self.setFixedSize(side, side)
        self.setIconSize(QSize(size, size))
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.rename(name, key)
        self._tint()

    def rename(self, name: str, key: str = "") -> None:
        self.setAccessibleName(name)
        self.setToolTip(f"{name}  {key}" if key else name)

    def set_icon(self, name: str) -> None:
        if name != self._icon:
            self._icon = name
            self._tint()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._tint()

    def _tint(self) -> None:
        self.setIcon(icon(self._icon, self._size, self._token, fills=self._fills))
