"""What one edit did, as data: undo, the file and the views all read the same before and after."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from journeyboard.model import Id, Record

Pair = tuple[Record | None, Record | None]
Pairs = Mapping[Id, Pair]


@dataclass(frozen=True, slots=True)
class Change:
    """Records before and after one edit, by id. Before None: added. After None: removed."""

    label: str
    pairs: Pairs
    author: str = ""
    at: datetime | None = None

    @property
    def is_empty(self) -> bool:
        return not self.pairs

    def records(self) -> list[Record]:
        """The touched records as they are now; the removed ones as they last were."""
        return [after or before for before, after in self.pairs.values() if after or before]  # type: ignore[misc]

    def reversed(self) -> "Change":
        """The change that takes this one back; label, author and time stay."""
        return replace(self, pairs={id: (after, before) for id, (before, after) in self.pairs.items()})

    def squashed(self, later: "Change") -> "Change":
        """This change and a later one as one step under this label; what cancels out is dropped."""
        pairs = dict(self.pairs)
        for id, (before, after) in later.pairs.items():
            pairs[id] = (pairs[id][0] if id in pairs else before, after)
        return replace(later, label=self.label, pairs=without_idle(pairs))


def without_idle(pairs: Pairs) -> dict[Id, Pair]:
    """The pairs whose record really differs before and after."""
    return {id: pair for id, pair in pairs.items() if pair[0] != pair[1]}
