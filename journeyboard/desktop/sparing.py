"""While a thread works beside the interface's nobody looks for garbage: it would throw away Qt objects there.

Python looks for it in whichever thread makes the next object, and a widget that dies in another thread than
its own takes the program with it.
"""

import gc
from concurrent.futures import Future
from functools import cache
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QTimer

LOOK_MS = 15


class Sparing(QObject):
    """Puts the search off while there is work, and lets it go on in the interface's thread."""

    def __init__(self, parent: QObject | None) -> None:
        super().__init__(parent)
        self._works: list[Future[Any]] = []
        self._look = QTimer(self, interval=LOOK_MS)
        self._look.timeout.connect(self._go_on)

    def add(self, work: "Future[Any]") -> None:
        """Search no more until this is done too; to be called before the work begins."""
        self._works.append(work)
        gc.disable()
        self._look.start()

    def _go_on(self) -> None:
        self._works = [each for each in self._works if not each.done()]
        if not self._works:
            self._look.stop()
            gc.enable()


@cache
def sparing() -> Sparing:
    """The one of the program."""
    return Sparing(QCoreApplication.instance())
