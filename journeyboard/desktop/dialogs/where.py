"""Asks where to write a file, so that nothing is ever replaced unasked."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from journeyboard.desktop.words import tr

from .answered import accepted
from .message import message_box


def ask_where(parent: QWidget | None, title: str, proposal: Path, kind: str, suffix: str) -> Path | None:
    """The place the user chooses, always with ``suffix``; None when there is none.

    ``kind`` says what ``*suffix`` files are. The system's dialog asks before a file is replaced, but it
    does not know the suffix that is added to a name typed without one.
    """
    name, _ = QFileDialog.getSaveFileName(parent, title, str(proposal), f"{kind} (*{suffix})")
    if not name or name.lower().endswith(suffix):
        return Path(name) if name else None
    path = Path(f"{name}{suffix}")
    return path if not path.exists() or _may_replace(path, parent) else None


def _may_replace(path: Path, parent: QWidget | None) -> bool:
    there = tr("There is already a file called {0}.").format(path.name)
    box = message_box(parent, there, tr("Replacing it cannot be undone."))
    replace = box.addButton(tr("Replace"), QMessageBox.ButtonRole.DestructiveRole)
    box.setDefaultButton(box.addButton(tr("Keep it"), QMessageBox.ButtonRole.RejectRole))
    accepted(box)
    return box.clickedButton() is replace
