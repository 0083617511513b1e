"""Tells what went wrong: what happened, what is safe, what to do."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from journeyboard.desktop.look.icons import pixmap
from journeyboard.desktop.look.wear import now
from journeyboard.desktop.words import tr
from journeyboard.store.errors import JourneyError

from .answered import accepted
from .message import message_box

MOST_REMARKS = 8
_shown: list[QMessageBox] = []


def show_problem(error: JourneyError | Exception, parent: QWidget | None = None, *, name: str = "") -> None:
    """Tell a known error and wait until it is read; ``name`` is the file's, unless the error says it."""
    what, more = _told(error)
    accepted(_box(what if name in what else f"{name}: {what}", more, parent))


def show_refusal(error: JourneyError) -> None:
    """Tell why something asked for was not done, once at a time, without stopping the work."""
    _show_beside(*_told(error))


def show_remarks(name: str, remarks: Sequence[str]) -> None:
    """Tell what was not taken as it stood in an imported file; nothing when all was."""
    if remarks:
        more = [tr("and {0} more").format(len(remarks) - MOST_REMARKS)] if remarks[MOST_REMARKS:] else []
        _show_beside(
            tr("What was changed while reading {0}").format(name), "\n".join([*remarks[:MOST_REMARKS], *more])
        )


def show_unexpected(summary: str, where: str) -> None:
    """Tell an error nobody expected, once at a time, without stopping the work."""
    details = tr("Your maps are open and keep being saved. Details are in {0}").format(where)
    _show_beside(tr("Something went wrong inside Journeyboard: {0}").format(summary), details)


def _told(error: Exception) -> tuple[str, str]:
    what, safe, do = (getattr(error, name, "") for name in ("plain", "safe", "do"))
    return what or str(error), _sentences(safe, do)


def _show_beside(what: str, more: str) -> None:
    if _shown:
        return
    box = _box(what, more, QApplication.activeWindow())
    box.setWindowModality(Qt.WindowModality.NonModal)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.finished.connect(_shown.clear)
    _shown.append(box)
    box.show()


def _box(what: str, more: str, parent: QWidget | None) -> QMessageBox:
    box = message_box(parent, what, more)
    box.setIconPixmap(pixmap("warning", now().colours["danger"], 32, 2))
    box.addButton(tr("Close"), QMessageBox.ButtonRole.AcceptRole)
    return box


def _sentences(*parts: str) -> str:
    return " ".join(f"{part[:1].upper()}{part[1:].rstrip('.')}." for part in parts if part)
