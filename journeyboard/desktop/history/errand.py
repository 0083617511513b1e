"""Reads from the file what nobody waits for: a thread fetches it, one thing after the other."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from journeyboard.store.errors import JourneyError

T = TypeVar("T")


class Errands(QObject):
    """Runs functions in a thread and hands over, in the interface's thread, what they return."""

    _back = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="history")
        self._back.connect(self._hand_over, Qt.ConnectionType.QueuedConnection)
        self.destroyed.connect(partial(self._thread.shutdown, wait=False, cancel_futures=True))

    def run(self, fetch: Callable[[], T], then: Callable[[T | JourneyError], None]) -> None:
        """Fetch something; ``then`` gets it, or the ``JourneyError`` that kept it from being fetched."""
        self._thread.submit(self._work, fetch, then)

    def _work(self, fetch: Callable[[], Any], then: Callable[[Any], None]) -> None:
        try:
            got = fetch()
        except JourneyError as error:
            got = error
        except BaseException as error:  # told where it is seen, not in a thread that nobody reads
            then, got = _raise, error
        with suppress(RuntimeError):  # who asked is gone
            self._back.emit(partial(then, got))

    def _hand_over(self, tell: Callable[[], None]) -> None:
        tell()


def _raise(error: BaseException) -> None:
    raise error
