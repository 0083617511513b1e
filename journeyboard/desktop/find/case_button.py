"""The choice whether capital letters and accents count when one looks for words."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QWidget

SIDE = 28


class CaseButton(QToolButton):
    """“Aa”, pressed or not."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText("Aa")
        self.setCheckable(True)
        self.setFixedSize(SIDE, SIDE)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(self.tr("Match case"))
        self.setToolTip(self.tr("Match case and accents"))
