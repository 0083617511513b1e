"""Which steps can be undone and redone; steps of earlier sessions are fetched when they are asked for."""

from collections.abc import Callable

from .change import Change
from .errors import JourneyError

Fetch = Callable[[int], Change]


def nothing_before(step: int) -> Change:
    """Where no earlier session is, no earlier step can be had."""
    raise LookupError(f"there is no step {step}")


class History:
    """Steps are numbered from 1. ``cursor`` is the last step done, ``last`` the last that can be redone."""

    def __init__(self, cursor: int = 0, last: int = 0, fetch: Fetch = nothing_before) -> None:
        self.cursor, self.last = cursor, last
        self._fetch = fetch
        self._known: dict[int, Change] = {}

    def step(self, number: int) -> Change:
        """One step as it was done. Raises ``JourneyError`` when the file cannot give it."""
        if number not in self._known:
            self._known[number] = self._fetch(number)
        return self._known[number]

    def add(self, change: Change) -> None:
        """A new step after the cursor; what could be redone is gone."""
        for forgotten in range(self.cursor + 1, self.last + 1):
            self._known.pop(forgotten, None)
        self.cursor = self.last = self.cursor + 1
        self._known[self.cursor] = change

    @property
    def undo_label(self) -> str | None:
        """What undo would take back; empty when the file does not tell, None when there is nothing."""
        return self._label(self.cursor) if self.cursor > 0 else None

    @property
    def redo_label(self) -> str | None:
        """What redo would do again; empty when the file does not tell, None when there is nothing."""
        return self._label(self.cursor + 1) if self.cursor < self.last else None

    def _label(self, number: int) -> str:
        try:
            return self.step(number).label
        except JourneyError:
            return ""
