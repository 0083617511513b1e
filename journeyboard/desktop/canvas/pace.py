"""Whose turn it is: the hand's, whose frames come first, or that of what is drawn for it in slices."""

from time import perf_counter

PACE_MS = 5
"""Under a moving hand nothing is drawn in advance for so long after each frame: the next one may be due."""
_STILL_S = 0.05
"""So long after its last step the hand counts as moving."""
_STARVED_S = 0.1
"""A hand that never pauses may hold the drawing of what is in view back so long, then a slice goes first."""


class Pace:
    """Remembers when the hand moved and when something was drawn for it."""

    def __init__(self) -> None:
        self._moved_at = self._worked_at = 0.0

    def move(self) -> None:
        """The hand is at work."""
        self._moved_at = perf_counter()

    def work(self) -> None:
        """What is in view is being drawn, or did not have to be until now."""
        self._worked_at = perf_counter()

    def gives_way(self, *, urgent: bool) -> bool:
        """Whether drawing leaves the time to the hand; what is ``urgent`` does not do so for long."""
        now = perf_counter()
        starved = urgent and now - self._worked_at > _STARVED_S
        return now - self._moved_at < _STILL_S and not starved
