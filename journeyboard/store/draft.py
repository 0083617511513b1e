"""A change while it is being written: it shows at once, and it can be taken back whole."""

from collections.abc import Mapping
from typing import TypeVar

from journeyboard.model import Id, Record

from .change import Pair, without_idle
from .shelves import Shelves

R = TypeVar("R", bound=Record)
Frame = dict[Id, Record | None]


class Draft:
    """The only hand that writes to a store's shelves; it remembers what each place held before.

    Frames nest like the changes that open them: an inner one that fails is taken back alone.
    """

    def __init__(self, shelves: Shelves) -> None:
        self._shelves = shelves
        self._frames: list[Frame] = [{}]

    def put(self, *records: Record) -> None:
        """Add records, or put them in the place of those with the same id."""
        for record in records:
            self.write(record.id, record)

    def remove(self, *records_or_ids: Record | Id) -> None:
        """Remove records. Raises ``KeyError`` for one that is not there."""
        for given in records_or_ids:
            id = given if isinstance(given, str) else given.id
            if self._shelves.find(id) is None:
                raise KeyError(id)
            self.write(id, None)

    def of(self, kind: type[R]) -> Mapping[Id, R]:
        """All records of a kind, this draft's own writes included."""
        return self._shelves.of(kind)

    def write(self, id: Id, record: Record | None) -> None:
        """Put a record at an id; None clears the place. Raises ``RuntimeError`` when the change is over."""
        if not self._frames:
            raise RuntimeError("this change is finished; records are written inside `with store.change(...)`")
        self._refuse_another_kind(id, record)
        before = self._shelves.swap(id, record)
        self._frames[-1].setdefault(id, before)

    def pairs(self) -> dict[Id, Pair]:
        """What the draft has changed so far, in changes within this one too."""
        before = {id: record for frame in reversed(self._frames) for id, record in frame.items()}
        return without_idle({id: (record, self._shelves.find(id)) for id, record in before.items()})

    def begin_inner(self) -> None:
        """From here on, ``take_back`` restores what is now."""
        self._frames.append({})

    def keep_inner(self) -> None:
        """Make the inner frame's writes the outer one's."""
        for id, before in self._frames.pop().items():
            self._frames[-1].setdefault(id, before)

    def take_back(self) -> None:
        """Restore what the innermost frame found."""
        for id, before in reversed(self._frames.pop().items()):
            self._shelves.swap(id, before)

    def finish(self) -> None:
        """Close the draft for good."""
        self._frames.clear()

    def _refuse_another_kind(self, id: Id, record: Record | None) -> None:
        for before in (frame.get(id) for frame in self._frames):
            if before is not None and record is not None and type(before) is not type(record):
                raise TypeError(f"{id} was a {type(before).__name__}, not a {type(record).__name__}")
