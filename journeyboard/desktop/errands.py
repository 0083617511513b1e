"""Fetches what nobody waits for: a thread works, and a timer looks whether it is done.

No thread touches an object of Qt: a signal that one emits while its object is being deleted is a crash.
"""

from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QTimer

from journeyboard.store.errors import JourneyError

T = TypeVar("T")
LOOK_MS = 15


class Errands(QObject):
    """Runs functions in one thread, in order, and hands over in the window's thread what they return."""

    def __init__(self, parent: QObject, name: str) -> None:
        super().__init__(parent)
        self._thread = ThreadPoolExecutor(1, thread_name_prefix=name)
        self._out: deque[tuple[Future[Any], Callable[[Any], None]]] = deque()
        self._look = QTimer(self, interval=LOOK_MS)
        self._look.timeout.connect(self._hand_over)
        self.destroyed.connect(partial(self._thread.shutdown, wait=False, cancel_futures=True))

    def run(self, fetch: Callable[[], T], then: Callable[[T | JourneyError], None]) -> None:
        """Fetch something; ``then`` gets it, or the ``JourneyError`` that kept it from being fetched.

        Nobody hears of it when this object is gone by then. Any other error is raised in the window's thread.
        """
        self._out.append((self._thread.submit(fetch), then))
        self._look.start()

    def _hand_over(self) -> None:
        while self._out and self._out[0][0].done():
            done, then = self._out.popleft()
            then(_got(done))
        if not self._out:
            self._look.stop()


def _got(done: "Future[T]") -> T | JourneyError:
    try:
        return done.result()
    except JourneyError as error:
        return error
