"""What a store expects of whatever makes its changes last."""

from enum import Enum
from typing import Protocol

from .change import Change


class Way(Enum):
    """How a change came about; decides what it does to the log."""

    DONE = "done"
    UNDONE = "undone"
    REDONE = "redone"


class Journal(Protocol):
    """Takes changes in the order they happened and makes them last."""

    def write(self, change: Change, step: int, way: Way) -> None:
        """Accept a change (for UNDONE: the reversed one) of a numbered step.

        A new step replaces all steps from its number on. Raises ``JourneyError`` to refuse the change.
        """
        ...
