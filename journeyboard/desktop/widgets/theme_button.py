"""The button between light and dark: it shows the one that a click leads to."""

from PySide6.QtWidgets import QWidget

from journeyboard.desktop.look.wear import now

from .icon_button import IconButton


class ThemeButton(IconButton):
    """A moon while it is light, a sun while it is dark."""

    def __init__(self, side: int, size: int, parent: QWidget | None = None) -> None:
        super().__init__("moon", "", parent, side=side, size=size)
        self.rename(self.tr("Light or dark"), "Alt+Shift+D")

    def _tint(self) -> None:
        self._icon = "moon" if now().name == "light" else "sun"
        super()._tint()
