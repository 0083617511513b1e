"""A label of plain text in one of the chrome's roles; long text can be cut with an ellipsis."""

from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from journeyboard.desktop.look.sides import END, START, draw_line
from journeyboard.desktop.plain import as_tip


class Label(QLabel):
    """Text as it is: markup in a note's text is never obeyed."""

    def __init__(self, text: str = "", role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setText(text)


class ElidedLabel(Label):
    """One line that gives way to its neighbours, cut at the end; the tool tip has the whole."""

    def __init__(
        self,
        text: str = "",
        role: str = "",
        parent: QWidget | None = None,
        *,
        align: Literal["left", "right"] = "left",
    ) -> None:
        super().__init__(text, role, parent)
        self._side = END if align == "right" else START

    def setText(self, text: str) -> None:
        super().setText(" ".join(text.split()))
        self.setToolTip(as_tip(self.text()))

    def minimumSizeHint(self) -> QSize:
        return QSize(24, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        room = self.contentsRect()
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.palette().color(self.foregroundRole()))
        draw_line(painter, room, self.text(), self._side)
