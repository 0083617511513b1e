"""Buttons with words, in the design's few kinds."""

from typing import Literal

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QPushButton, QWidget

from journeyboard.desktop.look.icons import icon

SIDE, ROOM = 16, 4
"""How large its icon is, and how much farther than Qt would it stands from the words, in px."""

Kind = Literal["plain", "primary", "flat", "pill", "link", "quiet"]


class Push(QPushButton):
    """A button; at most one per window is ``primary``."""

    def __init__(
        self, text: str, parent: QWidget | None = None, *, kind: Kind = "plain", icon_name: str = ""
    ) -> None:
        super().__init__(text, parent)
        self._icon, self._kind = icon_name, kind
        self.setProperty("kind", kind)
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setIconSize(QSize(SIDE + ROOM, SIDE))
        self._tint()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.LayoutDirectionChange):
            self._tint()

    def _tint(self) -> None:
        if self._icon:
            token = "onPrimary" if self._kind == "primary" else "ink2"
            chosen = "onPrimary" if self._kind == "pill" else token
            room = -ROOM if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else ROOM
            self.setIcon(icon(self._icon, SIDE, token, chosen, room=room))
