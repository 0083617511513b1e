"""The strip over the board while a comparison is shown: with what, how much differs, the way through it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from journeyboard.desktop.isolated import isolated
from journeyboard.desktop.widgets.icon_button import IconButton
from journeyboard.desktop.widgets.label import ElidedLabel, Label
from journeyboard.desktop.widgets.push import Push
from journeyboard.desktop.widgets.rules import rule

from .comparing import Comparing
from .words import summed_up

if TYPE_CHECKING:
    from journeyboard.desktop.desk import Desk

HEIGHT, COPIED_MS = 44, 2000


class CompareStrip(QWidget):
    """Shows itself as long as something is compared."""

    closed = Signal()

    def __init__(self, desk: "Desk", comparing: Comparing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._comparing = desk, comparing
        self.setObjectName("compareStrip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(HEIGHT)
        self.text, self.place = ElidedLabel(), Label("", "second")
        self.previous = IconButton("caret-up", self.tr("Previous change"), side=28, size=16, key="Shift+F7")
        self.next = IconButton("caret-down", self.tr("Next change"), side=28, size=16, key="F7")
        self.panel = IconButton("list", self.tr("List of changes"), side=28, size=16)
        self.copy = Push(self.tr("Copy as Markdown"), icon_name="copy")
        self.save = Push(self.tr("Save as PDF"), icon_name="file-pdf")
        self.close_button = IconButton("x", self.tr("Close the comparison"), side=28, size=16, key="Esc")
        self._copied = QTimer(self, singleShot=True, interval=COPIED_MS)
        self._copied.timeout.connect(lambda: self.copy.setText(self.tr("Copy as Markdown")))
        self._lay_out()
        self._connect()
        self.hide()

    def leave(self) -> None:
        """Close the comparison."""
        self._comparing.close()
        self.closed.emit()

    def say_copied(self) -> None:
        """Say for a moment, on the button and aloud, that the changes are on the clipboard."""
        self.copy.setMinimumWidth(self.copy.width())
        self.copy.setText(self.tr("Copied"))
        self._copied.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.copy, self.tr("Changes copied")))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 10, 0)
        row.setSpacing(6)
        row.addWidget(self.text, 1)
        way = self.place, self.previous, self.next, self.panel, rule("down", 18)
        for widget in (*way, self.copy, self.save, self.close_button):
            row.addWidget(widget)

    def _connect(self) -> None:
        self._comparing.changed.connect(self._show)
        self._comparing.copied.connect(self.say_copied)
        for button, command in (
            (self.previous, "compare.previous"),
            (self.next, "compare.next"),
            (self.panel, "compare.panel"),
            (self.copy, "compare.copy"),
            (self.save, "compare.pdf"),
        ):
            button.clicked.connect(lambda *_, command=command: self._run(command))
        self.close_button.clicked.connect(self.leave)

    def _run(self, command: str) -> None:
        if self._desk.window:
            self._desk.window.run(command)

    def _show(self) -> None:
        comparing = self._comparing
        many = len(comparing.steps)
        self._tell(comparing)
        at = self.tr("{0} of {1}").format(comparing.at + 1, many) if comparing.at is not None else ""
        self.place.setText(at)
        for button in (self.previous, self.next):
            button.setEnabled(many > 0)
        self.setVisible(comparing.is_open)

    def _tell(self, comparing: Comparing) -> None:
        title, found = isolated(comparing.title), summed_up(comparing.found)
        words = self.tr("Compared with {0}: {1}").format(title, found)
        if words != self.text.text():
            self.text.setText(words)
            if comparing.is_open:
                QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.text, words))
