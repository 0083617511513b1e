"""Qt's fonts and pictures need an application; one without a display will do."""

import os

from PySide6.QtGui import QGuiApplication

_own: list[QGuiApplication] = []


def ensure_application() -> None:
    """Make a Qt application that needs no display, unless there is one."""
    if QGuiApplication.instance() is None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        os.environ.setdefault("QT_LOGGING_RULES", "qt.text.font.db=false")  # a line for each unfit font
        _own.append(QGuiApplication(["journeyboard"]))
