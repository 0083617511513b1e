"""Python runs one thread at a time: the one that writes lets the one that edits and paints go first."""

from collections.abc import Iterable, Iterator
from itertools import islice
from threading import Event
from time import perf_counter
from typing import TypeVar

T = TypeVar("T")

_LONGEST_S = 0.008
"""So long at most one wish to go first holds: whoever forgets to say that it is over holds nobody up."""
_PORTION = 50


class Courtesy:
    """Between a thread that must not wait and threads that may; any of them may call it."""

    def __init__(self) -> None:
        self._until = 0.0
        self._awaited = False
        """Whether somebody may be waiting: with most letters and frames nobody is, and they need not ask."""
        self._over = Event()

    def ask(self) -> None:
        """I go first now."""
        self._until = perf_counter() + _LONGEST_S

    def thank(self) -> None:
        """I need to go first no more."""
        self._until = 0.0
        if self._awaited:
            self._awaited = False
            self._over.set()

    def give_way(self) -> None:
        """Wait while somebody goes first; costs nothing when nobody does."""
        while self._until > perf_counter():
            self._over.clear()
            self._awaited = True  # before the time is read: who has thanked already is not waited for
            self._over.wait(max(self._until - perf_counter(), 0.0))

    def portions(self, items: Iterable[T]) -> Iterator[list[T]]:
        """The items in lists that are quick to work at, after each item and list a chance to go first."""
        left = self._one_by_one(items)
        while portion := list(islice(left, _PORTION)):
            self.give_way()
            yield portion

    def _one_by_one(self, items: Iterable[T]) -> Iterator[T]:
        for item in items:
            self.give_way()
            yield item


PAINTING = Courtesy()
"""Asked for by whoever edits and paints the maps of this process, given by those who write them."""
