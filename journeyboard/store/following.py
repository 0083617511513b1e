"""What another process did to a file, as changes to a store that only looks on."""

from collections.abc import Iterable

from journeyboard.model import Contents, Id, Record, everything

from .change import Change, Pair


def difference(now: Contents, then: Iterable[Record], label: str = "") -> Change:
    """The change that makes what is in ``now`` what is in ``then``; empty when it is the same."""
    before = {record.id: record for record in everything(now)}
    after = {record.id: record for record in then}
    pairs: dict[Id, Pair] = {
        id: (before.get(id), after.get(id)) for id in (before | after) if before.get(id) != after.get(id)
    }
    return Change(label, pairs)
