"""The rail at the right edge: one button for each panel, with a count where there is work."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journeyboard.desktop.look import fonts
from journeyboard.desktop.look.wear import now
from journeyboard.desktop.widgets.icon_button import IconButton

WIDTH = 44


class BadgeButton(IconButton):
    """An icon with a count at its upper right corner."""

    count = 0

    def set_count(self, count: int) -> None:
        self.count = count
        self.setAccessibleDescription(str(count) if count else "")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.count:
            self._paint_badge(QPainter(self))

    def _paint_badge(self, painter: QPainter) -> None:
        text = str(self.count) if self.count < 1000 else "999+"
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(fonts.sized(9.5, 600))
        width = max(14.0, painter.fontMetrics().horizontalAdvance(text) + 7.0)
        box = QRectF(self.width() - width, 0, width, 14)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(now()("primary"))
        painter.drawRoundedRect(box, 7, 7)
        painter.setPen(now()("onPrimary"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


class PanelRail(QWidget):
    """Asks for a panel by its name; pressing the open one's button closes it."""

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panelRail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(WIDTH)
        self.buttons = {
            "inspector": BadgeButton(
                "sliders-horizontal", self.tr("Inspector"), key="Ctrl+I", side=34, size=20
            ),
            "pains": BadgeButton(
                "warning-circle", self.tr("Pain points"), key="Ctrl+Shift+P", side=34, size=20
            ),
            "history": BadgeButton(
                "clock-counter-clockwise", self.tr("History"), key="Ctrl+Shift+Y", side=34, size=20
            ),
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 8, 4, 6)
        column.setSpacing(2)
        for name, button in self.buttons.items():
            button.setCheckable(True)
            button.clicked.connect(lambda _=False, name=name: self.asked.emit(name))
            column.addWidget(button, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)

    def show_open(self, name: str | None) -> None:
        """Mark the button of the open panel."""
        for each, button in self.buttons.items():
            button.setChecked(each == name)
