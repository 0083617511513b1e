"""The top of a panel: its title, a count, and the way out."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from journeyboard.desktop.widgets.icon_button import IconButton
from journeyboard.desktop.widgets.label import Label


class PanelHead(QWidget):
    """48 px high; ``closed`` when the cross is pressed."""

    closed = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(48)
        self.count = Label("", "second")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 0, 8, 0)
        self._row.setSpacing(6)
        self._row.addWidget(Label(title, "dockTitle"))
        self._row.addWidget(self.count)
        self._row.addStretch(1)
        cross = IconButton("x", self.tr("Close the panel"), side=28, size=16)
        cross.clicked.connect(self.closed)
        self._row.addWidget(cross)

    def add_button(self, button: IconButton) -> None:
        """Put a button before the cross."""
        self._row.insertWidget(self._row.count() - 1, button)
