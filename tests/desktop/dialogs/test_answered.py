"""A dialog that was answered is gone: a window that is open all day collects none."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QApplication, QDialog

from journeyboard.desktop.dialogs.ask import ask_whether
from journeyboard.desktop.dialogs.trouble import show_problem
from journeyboard.desktop.dialogs.where import _may_replace
from journeyboard.store.errors import Unavailable

ASKING = (
    "compare.open",
    "file.earlier",
    "file.export",
    "help.about",
    "help.keys",
    "map.about",
    "map.rename",
    "version.name",
)


def refusing() -> list[QDialog]:
    """From here on whatever asks next is refused; what that was."""
    found: list[QDialog] = []

    def refuse() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        found.append(dialog)
        dialog.reject()

    QTimer.singleShot(0, refuse)
    return found


def left(window) -> list[QDialog]:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return window.findChildren(QDialog)


@pytest.mark.parametrize("command", ASKING)
def test_what_a_command_asked_with_is_gone(command, window):
    refused = refusing()
    window.run(command)
    assert refused
    assert left(window) == []


@pytest.mark.parametrize(
    "ask",
    [
        lambda window, _: ask_whether(window, "Many lines.", "All of them?", "Go on"),
        lambda window, _: show_problem(Unavailable("The disk is full"), window),
        lambda window, path: _may_replace(path, window),
    ],
)
def test_what_told_or_asked_one_thing_is_gone(ask, window, tmp_path):
    refused = refusing()
    ask(window, tmp_path)
    assert refused
    assert left(window) == []
