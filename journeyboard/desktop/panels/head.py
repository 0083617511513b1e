"""The top of a panel: its title, a count, and the way out."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from journeyboard.desktop.widgets.icon_button import IconButton
from journeyboard.desktop.widgets.label import Label


class PanelHead(QWidget):
    """48 px high, with buttons before the cross; ``closed`` when that is pressed."""

    closed = Signal()

    def __init__(self, title: str, *buttons: IconButton) -> None:
        super().__init__()
        self.setFixedHeight(48)
        self.count = Label("", "second")
        cross = IconButton("x", self.tr("Close the panel"), key="Esc", side=28, size=16)
        cross.clicked.connect(self.closed)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 8, 0)
        row.setSpacing(6)
        row.addWidget(Label(title, "dockTitle"))
        row.addWidget(self.count)
        row.addStretch(1)
        for button in (*buttons, cross):
            row.addWidget(button)
