"""Whose turn it is: the hand's, whose frames come first, or that of what is drawn for it in slices."""

from math import ceil
from time import perf_counter

from journeyboard.store.courtesy import PAINTING

PACE_MS = 5
"""Under a moving hand nothing is drawn in advance for so long after each frame: the next one may be due."""
_STILL_S = 0.05
"""So long after its last step the hand counts as moving."""
_STARVED_S = 0.1
"""A hand that never pauses may hold the drawing of what is in view back so long, then a slice goes first."""
_SLICE_S, _LATE_S = 0.003, 0.002
"""What a slice may take, and by how much the next step of a hand may be late."""
_SLOW_S = 0.011
"""Steps that come faster than this leave no room for a slice that would be in nobody's way."""
_SAME_S = 0.002


class Pace:
    """Remembers when the hand moved and when something was drawn for it."""

    def __init__(self) -> None:
        self._moved_at = self._worked_at = 0.0
        self._due_at = 0.0

    def move(self) -> None:
        """The hand is at work."""
        PAINTING.ask()
        now = perf_counter()
        beat = now - self._moved_at
        if beat > _SAME_S:
            self._moved_at = now
            self._due_at = now + beat if _SLOW_S < beat < _STILL_S else 0.0

    def rest(self) -> None:
        """What the hand did is painted."""
        PAINTING.thank()

    def wait_ms(self, *, urgent: bool) -> int:
        """How long a slice had better wait because the next step of the hand is due; 0: not at all."""
        now = perf_counter()
        is_due = -_SLICE_S < now - self._due_at < _LATE_S
        return ceil((self._due_at + _LATE_S - now) * 1000) if is_due and not self._starved(urgent) else 0

    def overdue_ms(self) -> int:
        """How long until the next step of a hand would be overdue, if that comes in its beat."""
        return max(ceil((self._due_at + _LATE_S - perf_counter()) * 1000), 0)

    def work(self) -> None:
        """What is in view is being drawn, or did not have to be until now."""
        self._worked_at = perf_counter()

    def gives_way(self, *, urgent: bool) -> bool:
        """Whether drawing leaves the time to the hand; what is ``urgent`` does not do so for long."""
        return perf_counter() - self._moved_at < _STILL_S and not self._starved(urgent)

    def _starved(self, urgent: bool) -> bool:
        return urgent and perf_counter() - self._worked_at > _STARVED_S
