"""Ends the program gently when the system asks for it: windows close, the last change is written."""

import signal
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from types import FrameType

from PySide6.QtCore import QSocketNotifier, QTimer
from PySide6.QtWidgets import QApplication

Handler = Callable[[int, FrameType | None], None]
ENDINGS = (signal.SIGINT, signal.SIGTERM)


@contextmanager
def ended_gently(app: QApplication) -> Iterator[None]:
    """Let Ctrl-C and SIGTERM close all windows while the application runs; a second one ends it at once.

    Qt's loop lets no Python code run by itself, so the signal is also written to a socket that wakes it.
    """
    near, far = socket.socketpair()
    near.setblocking(False)
    far.setblocking(False)
    waker = QSocketNotifier(near.fileno(), QSocketNotifier.Type.Read)
    waker.activated.connect(lambda: near.recv(64))
    woken_before = signal.set_wakeup_fd(far.fileno(), warn_on_full_buffer=False)
    before = {number: signal.signal(number, _asked_to_end(app)) for number in ENDINGS}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(woken_before)
        waker.setEnabled(False)
        near.close()
        far.close()


def _asked_to_end(app: QApplication) -> Handler:
    def end(number: int, _frame: FrameType | None) -> None:
        signal.signal(number, signal.SIG_DFL)
        QTimer.singleShot(0, app, partial(_end, app, number, end))

    return end


def _end(app: QApplication, number: int, handler: Handler) -> None:
    """Ask every window to close; when one stays open, the next signal asks again."""
    app.quit()
    signal.signal(number, handler)
