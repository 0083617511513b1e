"""Says where the last change is: saved, being saved, or not saved and why. Three states, no others."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from journeyboard.desktop.desk import Desk
from journeyboard.desktop.widgets.icon_label import IconLabel
from journeyboard.desktop.widgets.label import Label
from journeyboard.desktop.widgets.push import Push
from journeyboard.desktop.words import clock

PATIENCE_MS = 300


class SaveState(QWidget):
    """Follows ``document.state``; offers a copy when the file could not be written."""

    copy_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._mark, self._text = IconLabel("check", 14), Label("", "small")
        self._copy = Push(self.tr("Save a copy"), kind="link")
        self._patience = QTimer(self, interval=PATIENCE_MS, singleShot=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(5)
        for widget in (self._mark, self._text, self._copy):
            row.addWidget(widget)
        self._copy.clicked.connect(self.copy_asked)
        self._patience.timeout.connect(self._show)
        desk.state_changed.connect(self._follow)
        self._show()

    @property
    def text(self) -> str:
        """What is said now."""
        return self._text.text()

    def _follow(self) -> None:
        from journeyboard.store.states import Saving

        if isinstance(self._desk.document.state, Saving):
            self._patience.start()
        else:
            self._patience.stop()
            self._show()

    def _show(self) -> None:
        from journeyboard.store.states import NotSaved, Saved

        state = self._desk.document.state
        self._copy.setVisible(isinstance(state, NotSaved))
        if self._desk.document.read_only:
            self._say(self.tr("Read only"), "lock-simple", "ink2")
        elif isinstance(state, NotSaved):
            self._say(self.tr("NOT SAVED: {0}").format(state.reason), "warning-circle", "danger")
        elif isinstance(state, Saved):
            self._say(self.tr("Saved on this computer, {0}").format(clock(state.at)), "check", "ink2")
        else:
            self._say(self.tr("Saving…"), "circle-dashed", "ink2")

    def _say(self, text: str, icon_name: str, token: str) -> None:
        self._mark.show_icon(icon_name, token)
        self._text.setText(text)
        self._text.setProperty("state", "danger" if token == "danger" else "")
        self._text.style().polish(self._text)
