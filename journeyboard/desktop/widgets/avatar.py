"""Initials in a circle."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton

from journeyboard.desktop.look import marks
from journeyboard.desktop.look.wear import now
from journeyboard.desktop.plain import as_tip


class Avatar(QAbstractButton):
    """Who somebody is, in at most two letters; the tool tip has the name."""

    def __init__(self, initials: str, name: str, *, side: int = 26, solid: bool = True) -> None:
        super().__init__()
        self._initials, self._solid = initials, solid
        self.setFixedSize(QSize(side, side))
        self.setToolTip(as_tip(name))
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        marks.avatar(painter, QRectF(self.rect()), self._initials, now(), solid=self._solid)
