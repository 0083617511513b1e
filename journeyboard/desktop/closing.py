"""What happens before a map's window closes: the last change reaches the disk, or the user decides."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMessageBox, QWidget

from .dialogs.answered import accepted
from .dialogs.message import message_box
from .look.icons import pixmap
from .look.wear import now
from .words import tr

if TYPE_CHECKING:
    from .desk import Desk

PATIENCE_S = 0.3
"""A commit takes some ms; who waits longer is told why."""


def may_close(desk: "Desk", window: QWidget) -> bool:
    """Whether the window may close: all is saved, or the user gives the unsaved changes up."""
    if desk.document.read_only or desk.document.flush(PATIENCE_S):
        return True
    return _asked(desk, window)


def _asked(desk: "Desk", window: QWidget) -> bool:
    """Ask, until an answer is given or the disk takes the changes after all."""
    from .rescue import save_elsewhere

    box, (copy, leave) = _question(desk, window)

    def look_again() -> None:
        if desk.document.flush(0):
            box.accept()

    desk.state_changed.connect(look_again)
    accepted(box)
    desk.state_changed.disconnect(look_again)
    chosen = box.clickedButton()
    if desk.document.flush(0):
        return True
    return save_elsewhere(desk) if chosen is copy else chosen is leave


def _question(desk: "Desk", window: QWidget) -> tuple[QMessageBox, tuple[QWidget, QWidget]]:
    what, kept, close = _words(edited=desk.document.has_unwritten)
    box = message_box(window, what, f"{_reason(desk)} {kept}")
    box.setIconPixmap(pixmap("warning", now().colours["danger"], 32, 2))
    copy = box.addButton(tr("Save a copy…"), QMessageBox.ButtonRole.AcceptRole)
    leave = box.addButton(close, QMessageBox.ButtonRole.DestructiveRole)
    box.setEscapeButton(box.addButton(tr("Keep open"), QMessageBox.ButtonRole.RejectRole))
    box.setDefaultButton(copy)
    return box, (copy, leave)


def _words(*, edited: bool) -> tuple[str, str, str]:
    """What is the matter, what is safe, and the button that closes: with edits, or with a file gone bad."""
    if edited:
        kept = tr("They are kept as long as this window is open.")
        return tr("The last changes are not in the file yet."), kept, tr("Close without them")
    kept = tr("What you see is kept as long as this window is open.")
    return tr("The file does not hold what you see here."), kept, tr("Close all the same")


def _reason(desk: "Desk") -> str:
    from journeyboard.store.states import NotSaved

    state = desk.document.state
    return f"{state.error.plain}." if isinstance(state, NotSaved) else tr("The disk is slow.")
