"""Asks for the name of a version, and for a note about it."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from journeyboard.desktop.dialogs.answered import accepted
from journeyboard.desktop.widgets.label import Label
from journeyboard.desktop.widgets.push import Push
from journeyboard.desktop.words import day, tr
from journeyboard.model import Version

if TYPE_CHECKING:
    from journeyboard.desktop.desk import Desk


class NameDialog(QDialog):
    """A name, a note, and two buttons; a version needs a name."""

    def __init__(self, head: str, name: str, note: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(head)
        self.setMinimumWidth(420)
        self.name, self.note = QLineEdit(name), QPlainTextEdit(note)
        self.name.setMaxLength(300)
        self.name.setAccessibleName(self.tr("Name"))
        self.name.selectAll()
        self.note.setAccessibleName(self.tr("Note"))
        self.note.setPlaceholderText(self.tr("Who was there, what it was about"))
        self.note.setFixedHeight(88)
        self.note.setTabChangesFocus(True)
        self.keep, cancel = (
            Push(self.tr("Keep version"), kind="primary"),
            Push(self.tr("Cancel"), kind="flat"),
        )
        self.keep.setDefault(True)
        self.keep.clicked.connect(self.accept)
        QShortcut("Ctrl+Return", self, self.keep.click)
        cancel.clicked.connect(self.reject)
        self.name.textChanged.connect(lambda text: self.keep.setEnabled(bool(text.strip())))
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(Label(head, "dockTitle"))
        for words, field in ((self.tr("Name"), self.name), (self.tr("Note"), self.note)):
            column.addWidget(Label(words, "small"))
            column.addWidget(field)
        column.addSpacing(4)
        column.addLayout(buttons)


def ask_name(desk: "Desk", version: Version | None = None) -> tuple[str, str] | None:
    """Name and note for a version, a new one when none is given; None when it was cancelled."""
    head = tr("Rename this version") if version else tr("Name this version")
    name, note = (version.name, version.note) if version else (proposed(desk), "")
    dialog = NameDialog(head, name, note, desk.window)
    if not accepted(dialog):
        return None
    return dialog.name.text().strip(), dialog.note.toPlainText().strip()


def proposed(desk: "Desk") -> str:
    """``Workshop 2, 14 May``: counted on from the versions there are."""
    number = len(desk.store.of(Version)) + 1
    return tr("Workshop {0}, {1}").format(number, day(date.today()))
