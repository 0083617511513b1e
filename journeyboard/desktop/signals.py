"""Ends the program gently when the system asks for it: windows close, the last change is written."""

import signal
import socket
from collections.abc import Callable
from functools import partial
from types import FrameType

from PySide6.QtCore import QSocketNotifier, QTimer
from PySide6.QtWidgets import QApplication

Handler = Callable[[int, FrameType | None], None]
ENDINGS = (signal.SIGINT, signal.SIGTERM)


def attend(app: QApplication) -> None:
    """From here on Ctrl-C and SIGTERM close all windows; a second one meanwhile ends the program at once.

    Qt's loop lets no Python code run by itself, so a signal is also written to a socket that wakes it.
    """
    near, far = socket.socketpair()
    near.setblocking(False)
    far.setblocking(False)
    waker = QSocketNotifier(near.fileno(), QSocketNotifier.Type.Read, app)
    waker.activated.connect(partial(_drain, near, far))
    signal.set_wakeup_fd(far.fileno(), warn_on_full_buffer=False)
    for number in ENDINGS:
        signal.signal(number, _asked_to_end(app))


def _drain(near: socket.socket, _kept_open: socket.socket, *_: object) -> None:
    near.recv(64)


def _asked_to_end(app: QApplication) -> Handler:
    def end(number: int, _frame: FrameType | None) -> None:
        signal.signal(number, signal.SIG_DFL)
        QTimer.singleShot(0, app, partial(_end, app, number, end))

    return end


def _end(app: QApplication, number: int, handler: Handler) -> None:
    """Ask every window to close; when one stays open, the next signal asks again."""
    app.quit()
    signal.signal(number, handler)
