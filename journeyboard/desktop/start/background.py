"""Makes missing pictures after the page is painted: imports in a thread, drawing in slices between events."""

from importlib import import_module
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from .pictures import Wanted


class PictureMaker(QObject):
    """Draws one picture after the other; ``made`` says for which file, also when that failed."""

    made = Signal(Path)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting: list[Wanted] = []
        self._next = QTimer(self, interval=0, singleShot=True)
        self._next.timeout.connect(self._make_one)
        self._is_ready = self._is_importing = False

    def ask(self, wanted: Wanted) -> None:
        """Put a picture on the list."""
        self._waiting.append(wanted)

    def start(self) -> None:
        """Begin to import what drawing needs, then draw; call it when the page is painted."""
        if self._is_ready:
            self._next.start()
        elif not self._is_importing:
            from journeyboard.desktop.errands import Errands

            self._is_importing = True
            Errands(self, "pictures").run(import_drawing, self._begin)

    def _begin(self, _imported: object) -> None:
        self._is_ready = True
        self._next.start()

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


def import_drawing() -> None:
    """Bring in what pictures and the window of a map are made of: most of a second on a slow machine."""
    import_module(f"{__package__}.drawing")
    import_module("journeyboard.desktop.window")
