"""What happens before a map's window closes: the last change reaches the disk, or the user decides."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMessageBox, QWidget

from .look.icons import pixmap
from .look.wear import now
from .words import tr

if TYPE_CHECKING:
    from .desk import Desk

PATIENCE_S = 5.0


def may_close(desk: "Desk", window: QWidget) -> bool:
    """Whether the window may close: all is saved, or the user gives the unsaved changes up."""
    if desk.document.read_only or desk.document.flush(PATIENCE_S):
        return True
    return _asked(desk, window)


def _asked(desk: "Desk", window: QWidget) -> bool:
    from .dialogs.files import ask_copy

    box = QMessageBox(window)
    box.setIconPixmap(pixmap("warning", now().colours["danger"], 32, 2))
    box.setText(tr("The last changes could not be written to the file."))
    box.setInformativeText(
        tr("They are kept as long as this window is open. Save a copy in another place first.")
    )
    copy = box.addButton(tr("Save a copy…"), QMessageBox.ButtonRole.AcceptRole)
    leave = box.addButton(tr("Close without them"), QMessageBox.ButtonRole.DestructiveRole)
    box.addButton(tr("Keep open"), QMessageBox.ButtonRole.RejectRole)
    box.exec()
    if box.clickedButton() is copy:
        return ask_copy(desk)
    return box.clickedButton() is leave
