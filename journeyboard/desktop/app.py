"""Starts the program's interface: one QApplication, then the start page or a map."""

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication


def run(path: Path | None) -> int:
    """Open a map (or the start page when ``path`` is None) and return the exit code.

    Raises ``journeyboard.store.errors.JourneyError`` when the file cannot be opened.
    """
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    window = _window(path)
    window.show()
    return app.exec()


def _window(path: Path | None):
    from journeyboard.store.document import open_document

    from .desk import Desk
    from .window import MapWindow

    if path is None:
        raise NotImplementedError("start page")
    return MapWindow(Desk(open_document(path)))
