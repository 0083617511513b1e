"""Garbage is looked for in the interface's thread alone, and where no hand waits for it.

By itself Python looks in whichever thread makes the next object: a widget that dies in another thread than
its own takes the program with it. And with ten thousand notes a look at everything holds the interface up for
a tenth of a second, so what a map is made of is not looked through while it is open.
"""

import gc

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

EACH_MS = 40
"""What is made in so long is looked through in a millisecond or two, five times as much takes a frame."""
YOUNG = gc.get_threshold()[0]


class Collecting(QObject):
    """Looks through what is new, little at a time, and through all when the user turns elsewhere."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        gc.disable()
        self._timer = QTimer(self, interval=EACH_MS)
        self._timer.timeout.connect(look_through_the_new)
        self._timer.start()
        app.applicationStateChanged.connect(self._on_state)

    def _on_state(self, state: Qt.ApplicationState) -> None:
        if state != Qt.ApplicationState.ApplicationActive:
            gc.collect()


def look_through_the_new() -> None:
    """Throw away what is garbage among the newest things, if there are many; each is looked at but once."""
    if gc.get_count()[0] > YOUNG:
        gc.collect(1)


def map_opened() -> None:
    """What is there now is not looked through any more, until a map is closed."""
    gc.freeze()


def map_closed() -> None:
    """What the map was made of is garbage now: give it back when what led here is over."""
    gc.unfreeze()
    QTimer.singleShot(0, _look_through_all)


def _look_through_all() -> None:
    gc.collect()
    gc.freeze()
