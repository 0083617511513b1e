"""How far what lay at some height has moved since lanes above it grew or shrank."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable


class Shifts:
    """Made of heights (u) from the top down, and how far what begins there and below has moved (u)."""

    def __init__(self, found: Iterable[tuple[float, float]]) -> None:
        self._tops: list[float] = []
        self._shifts = [0.0]
        for top, shift in found:
            if shift != self._shifts[-1]:
                self._tops.append(top)
                self._shifts.append(shift)

    def of(self, top: float, bottom: float) -> float | None:
        """How far what lay between two heights has moved; None when not all of it moved alike."""
        first, last = bisect_right(self._tops, top), bisect_right(self._tops, bottom)
        return self._shifts[first] if first == last else None
