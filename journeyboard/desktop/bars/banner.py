"""The strip under the top bar while changes cannot reach the file: why, and the way out."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from journeyboard.desktop.desk import Desk
from journeyboard.desktop.widgets.label import ElidedLabel
from journeyboard.desktop.widgets.push import Push


class FileBanner(QWidget):
    """Calm while the file may only be read; red while it says ``NotSaved``, gone after a later success."""

    copy_asked = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setObjectName("banner")
        self.setProperty("tone", "calm" if desk.document.read_only else "alarm")
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
        words = self._words()
        self.text.setText(words)
        self.setVisible(bool(words))

    def _words(self) -> str:
        from journeyboard.store.states import NotSaved

        state = self._desk.document.state
        if self._desk.document.read_only:
            return self.tr("This map can be read but not changed: its file is write-protected. Edit a copy.")
        if isinstance(state, NotSaved):
            words = self.tr(
                "The file could not be saved: {0}. Your changes are kept here and will be tried again."
            )
            return words.format(state.reason)
        return ""
