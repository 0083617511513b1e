"""Looking through all memory for garbage keeps out of the way of hands: with a large map that takes long."""

import gc

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

_SELDOM = 1000


def collect_in_pauses(app: QApplication) -> None:
    """Look for young garbage as ever, and for old when the user turns to another program.

    A window that closes has all looked through too: see ``windows``.
    """
    spare_frames()
    app.applicationStateChanged.connect(_on_state)


def spare_frames() -> None:
    """Look for young garbage as ever, and for old hardly ever."""
    young, middle, _ = gc.get_threshold()
    gc.set_threshold(young, middle, _SELDOM)
    gc.enable()


def _on_state(state: Qt.ApplicationState) -> None:
    if state != Qt.ApplicationState.ApplicationActive:
        gc.collect()
