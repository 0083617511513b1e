"""The red strip under the top bar while changes are not on the disk."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from journeyboard.desktop.desk import Desk
from journeyboard.desktop.widgets.label import ElidedLabel
from journeyboard.desktop.widgets.push import Push


class NotSavedBanner(QWidget):
    """Shown while the document says ``NotSaved``; goes away by itself when a later try succeeds."""

    copy_asked = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setObjectName("banner")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(44)
        self.text = ElidedLabel()
        self.button = Push(self.tr("Save a copy elsewhere"))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 10, 0)
        row.addWidget(self.text, 1)
        row.addWidget(self.button)
        self.button.clicked.connect(self.copy_asked)
        desk.state_changed.connect(self.follow)
        self.follow()

    def follow(self) -> None:
        from journeyboard.store.states import NotSaved

        state = self._desk.document.state
        if isinstance(state, NotSaved):
            words = self.tr(
                "The file could not be saved: {0}. Your changes are kept here and will be tried again."
            )
            self.text.setText(words.format(state.reason))
        self.setVisible(isinstance(state, NotSaved))
