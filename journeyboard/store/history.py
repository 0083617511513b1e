"""Which steps can be undone and redone; steps of earlier sessions are fetched when they are asked for."""

from collections.abc import Callable

from .change import Change
from .errors import JourneyError

Fetch = Callable[[int], Change]


def nothing_before(step: int) -> Change:
    """Where no earlier session is, no earlier step can be had."""
    raise LookupError(f"there is no step {step}")


class History:
    """Steps are numbered. ``cursor`` is the last step done; ``first`` to ``last`` are known to the log."""

    def __init__(self, cursor: int = 0, first: int = 1, last: int = 0, fetch: Fetch = nothing_before) -> None:
        self.cursor, self.first, self.last = cursor, first, last
        self._fetch = fetch
        self._known: dict[int, Change] = {}

    @property
    def undoable(self) -> int | None:
        """The step that undo would take back."""
        return self.cursor if self.first <= self.cursor <= self.last else None

    @property
    def redoable(self) -> int | None:
        """The step that redo would do again."""
        return self.cursor + 1 if self.first <= self.cursor + 1 <= self.last else None

    def step(self, number: int) -> Change:
        """One step as it was done. Raises ``JourneyError`` when the file cannot give it."""
        if number not in self._known:
            self._known[number] = self._fetch(number)
        return self._known[number]

    def add(self, change: Change) -> None:
        """A new step after the cursor; what could be redone is gone."""
        for forgotten in range(self.cursor + 1, self.last + 1):
            self._known.pop(forgotten, None)
        if not self.first - 1 <= self.cursor <= self.last:
            self.first = self.cursor + 1
        self.cursor = self.last = self.cursor + 1
        self._known[self.cursor] = change

    def known(self, first: int, last: int) -> dict[int, Change]:
        """Those of the steps from ``first`` to ``last`` that need no file to be told."""
        return {step: self._known[step] for step in range(first, last + 1) if step in self._known}

    def carried(self) -> dict[int, Change]:
        """The steps up to the last one that need no file, for a file that is made of memory alone.

        None when those that were undone lie before them: they could not be done again.
        """
        first = self.last + 1
        while first - 1 in self._known:
            first -= 1
        return self.known(first, self.last) if first - 1 <= self.cursor else {}

    def keep_carried(self) -> None:
        """No file holds the other steps any more."""
        self.first = min(self.carried(), default=self.last + 1)
        self.cursor = max(self.cursor, self.first - 1)

    def follow(self, cursor: int, first: int, last: int) -> None:
        """Another hand went on with the file: these are its steps now."""
        self.cursor, self.first, self.last = cursor, first, last
        self._known.clear()

    def label(self, step: int | None) -> str | None:
        """What a step is called; empty when the file does not tell, None for no step."""
        try:
            return self.step(step).label if step is not None else None
        except JourneyError:
            return ""
