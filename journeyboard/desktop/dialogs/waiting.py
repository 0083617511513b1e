"""Waiting for a thread while the window goes on painting: what takes long says so, and can be stopped."""

from collections.abc import Callable
from concurrent.futures import Future
from threading import Thread
from typing import TypeVar

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from .answered import accepted
from .bar import BarDialog

T = TypeVar("T")
PATIENCE_MS = 350
"""What takes no longer is not worth a dialog."""
LOOK_MS = 8
NAME = "reading"


class Waiting(BarDialog):
    """Closes by itself when the work is done; Rejected when nobody wants to wait any longer."""

    def __init__(self, words: str, work: "Future[T]", parent: QWidget | None = None) -> None:
        super().__init__(words, 0, parent)
        self._work = work
        self._look = QTimer(self, interval=LOOK_MS)
        self._look.timeout.connect(self._close_when_done)
        self._look.start()

    def _close_when_done(self) -> None:
        if self._work.done():
            self.accept()


def awaited(window: QWidget | None, words: str, work: Callable[[], T]) -> T | None:
    """What ``work`` returns, done in a thread of its own; None when the user did not want to wait for it.

    ``work`` touches neither the map nor the window. Nobody hears of it then: it ends by itself, unheard.
    Raises what ``work`` raises.
    """
    future = _begun(work)
    _wait_a_moment(future)
    if not future.done() and not _wait_with_dialog(window, words, future):
        return None
    return future.result()


def _begun(work: Callable[[], T]) -> "Future[T]":
    future: Future[T] = Future()

    def run() -> None:
        try:
            future.set_result(work())
        except BaseException as error:  # raised where it is waited for
            future.set_exception(error)

    Thread(target=run, name=NAME, daemon=True).start()
    return future


def _wait_a_moment(future: "Future[T]") -> None:
    """Let the window paint; what hands and keys do is kept until it is done."""
    loop, look, patience = QEventLoop(), QTimer(interval=LOOK_MS), QTimer(interval=PATIENCE_MS)
    look.timeout.connect(lambda: loop.quit() if future.done() else None)
    patience.timeout.connect(loop.quit)
    look.start()
    patience.start()
    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    QGuiApplication.restoreOverrideCursor()


def _wait_with_dialog(window: QWidget | None, words: str, future: "Future[T]") -> bool:
    return accepted(Waiting(words, future, window))
