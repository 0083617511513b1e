"""From which note to which Tab has led somebody who writes on and on: the way back leads there too."""

from journeyboard.model import Id

from .following import Way

_BACK = {Way.ONWARDS: Way.BACK, Way.BACK: Way.ONWARDS}


class Steps:
    """The steps taken since the writing began."""

    def __init__(self) -> None:
        self._ends: dict[tuple[Id, Way], Id] = {}

    def take(self, start: Id, way: Way, end: Id) -> None:
        """Remember a step, and the one that takes it back."""
        self._ends[start, way] = end
        if way in _BACK:
            self._ends[end, _BACK[way]] = start

    def rename(self, old: Id, new: Id) -> None:
        """A new note has got another id with its first commit."""
        self._ends = {
            (new if start == old else start, way): new if end == old else end
            for (start, way), end in self._ends.items()
        }

    def end(self, start: Id, way: Way) -> Id | None:
        """Where a step has led or comes back to; None for one that nobody has taken."""
        return self._ends.get((start, way))

    def forget(self) -> None:
        """The writing is over."""
        self._ends.clear()
