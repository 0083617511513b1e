"""Makes missing pictures after the page is painted: imports in a thread, drawing in slices between events."""

import threading
from contextlib import suppress
from importlib import import_module
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from .pictures import Wanted


class PictureMaker(QObject):
    """Draws one picture after the other; ``made`` says for which file, also when that failed."""

    made = Signal(Path)
    _imported = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting: list[Wanted] = []
        self._next = QTimer(self, interval=0, singleShot=True)
        self._next.timeout.connect(self._make_one)
        self._imported.connect(self._next.start, Qt.ConnectionType.QueuedConnection)
        self._is_ready = self._is_importing = False

    def ask(self, wanted: Wanted) -> None:
        """Put a picture on the list."""
        self._waiting.append(wanted)

    def start(self) -> None:
        """Begin to import what drawing needs, then draw; call it when the page is painted."""
        if self._is_ready:
            self._next.start()
        elif not self._is_importing:
            self._is_importing = True
            threading.Thread(target=self._import, name="pictures", daemon=True).start()

    def _import(self) -> None:
        import_module(f"{__package__}.drawing")
        import_module("journeyboard.desktop.window")
        self._is_ready = True
        with suppress(RuntimeError):  # the page was closed meanwhile, so nobody waits for its pictures
            self._imported.emit()

    def _make_one(self) -> None:
        if not self._waiting:
            return
        wanted = self._waiting.pop(0)
        self._make(wanted)
        self.made.emit(wanted.source)
        self._next.start()

    def _make(self, wanted: Wanted) -> None:
        from journeyboard.importing.problem import ImportProblem
        from journeyboard.store.errors import JourneyError

        from .drawing import make_picture

        try:
            make_picture(wanted)
        except (JourneyError, ImportProblem, LookupError, OSError):
            return
