"""Tells listeners, from whatever thread, how it stands now; never something that is over."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import partial
from threading import RLock

from .states import State

Listener = Callable[[State], None]


class Told:
    """A state and those who want to hear of it."""

    def __init__(self, state: State) -> None:
        self.state = state
        self._listeners: list[Listener] = []
        self._telling = RLock()

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Have every new state told to ``listener``; call what is returned to stop that.

        Once that call has returned, no thread is telling the listener any more: what it speaks for may go.
        """
        self._listeners.append(listener)
        return partial(self._leave_out, listener)

    def _leave_out(self, listener: Listener) -> None:
        with self._telling:
            if listener in self._listeners:
                self._listeners.remove(listener)

    def tell(self) -> None:
        """Tell the state of this moment. A listener that fails does not keep the others waiting."""
        with self._telling:
            for listener in tuple(self._listeners):
                try:
                    listener(self.state)
                except Exception:
                    logging.getLogger(__name__).exception("a listener to the file's state failed")
