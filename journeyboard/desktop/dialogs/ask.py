"""Asks for one line of text."""

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QMessageBox, QVBoxLayout, QWidget

from journeyboard.desktop.widgets.label import Label
from journeyboard.desktop.widgets.push import Push
from journeyboard.desktop.words import tr

from .answered import accepted
from .message import message_box


class AskDialog(QDialog):
    """A question, a field, and two buttons."""

    def __init__(self, question: str, value: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(question)
        self.setMinimumWidth(380)
        self.field = QLineEdit(value)
        self.field.setMaxLength(300)
        self.field.setAccessibleName(question)
        self.field.selectAll()
        keep, cancel = Push(self.tr("Keep"), kind="primary"), Push(self.tr("Cancel"), kind="flat")
        keep.setDefault(True)
        keep.clicked.connect(self.accept)
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(Label(question, "dockTitle"))
        column.addWidget(self.field)
        column.addLayout(buttons)


def ask_text(parent: QWidget | None, question: str, value: str) -> str | None:
    """The text the user gives, without blanks around it; None when it was cancelled."""
    dialog = AskDialog(question, value, parent)
    return dialog.field.text().strip() if accepted(dialog) else None


def ask_whether(parent: QWidget | None, what: str, more: str, go_on: str) -> bool:
    """Whether to go on with what ``go_on`` says on its button; Cancel and Escape mean no."""
    box = message_box(parent, what, more)
    yes = box.addButton(go_on, QMessageBox.ButtonRole.AcceptRole)
    box.addButton(tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(yes)
    accepted(box)
    return box.clickedButton() is yes
