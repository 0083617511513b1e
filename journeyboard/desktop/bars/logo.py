"""The product's mark in the corner; it opens the menu where there is no menu bar."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QToolButton, QWidget

from journeyboard.desktop.look import marks
from journeyboard.desktop.look.wear import now


class LogoButton(QToolButton):
    """The mark, 20 px, in a 32 px button."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(36, 36)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setAccessibleName(self.tr("Menu"))
        self.setToolTip(self.tr("Menu  F10"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.underMouse():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(now()("hover"))
            painter.drawRoundedRect(self.rect(), 6, 6)
        marks.logo(painter, QRectF(8, 8, 20, 20), now())
