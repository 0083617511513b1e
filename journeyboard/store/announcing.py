"""Tells every listener of every change, in the order the changes happened."""

from collections import deque
from collections.abc import Callable, Iterator

from .change import Change

Listener = Callable[[Change], None]


class Announcer:
    """A change made by a listener is told after the one that it answers, to everybody."""

    def __init__(self) -> None:
        self._listeners: list[Listener] = []
        self._untold: deque[Change] = deque()
        self._telling = False

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Have every change told to ``listener``; call what is returned to stop that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener) if listener in self._listeners else None

    def announce(self, change: Change) -> None:
        """Tell all listeners, even when one fails; then raise what the first that failed raised."""
        self._untold.append(change)
        if self._telling:
            return
        self._telling = True
        try:
            errors = [error for change in self._news() for error in self._tell(change)]
        finally:
            self._telling = False
        if errors:
            raise errors[0]

    def _news(self) -> Iterator[Change]:
        while self._untold:
            yield self._untold.popleft()

    def _tell(self, change: Change) -> list[Exception]:
        errors = []
        for listener in tuple(self._listeners):
            try:
                listener(change)
            except Exception as error:  # raised again once everybody knows
                errors.append(error)
        return errors
