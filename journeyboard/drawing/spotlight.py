"""Which notes stand out on the board while the others step back: what was found, what an insight is about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, field

from journeyboard.model import Id, Link

DIMMED = 0.4
"""The opacity of what steps back."""
Spans = tuple[tuple[int, int], ...]
"""Places (start, end) in a note's text, in code points."""


@dataclass(frozen=True, slots=True)
class Spotlight:
    """All notes but these are dimmed. The values: what is marked in each text; ``current`` is marked more.

    ``held``: notes at work in a hand, which are clear as long as they are.
    """

    notes: Mapping[Id, Spans] = field(default_factory=dict)
    current: Id | None = None
    held: Set[Id] = frozenset()

    @classmethod
    def on(cls, ids: Iterable[Id]) -> Spotlight:
        """On whole notes, nothing marked in their texts."""
        return cls(dict.fromkeys(ids, ()))

    def dims(self, note_id: Id) -> bool:
        """Whether a note steps back."""
        return note_id not in self.notes and note_id not in self.held

    def dims_link(self, link: Link) -> bool:
        """Whether an arrow steps back: when it is on neither of the notes that it joins."""
        return link.source_id not in self.notes and link.target_id not in self.notes

    def spans(self, note_id: Id) -> Spans:
        """What is marked in a note's text."""
        return self.notes.get(note_id, ())


def differences(one: Spotlight | None, other: Spotlight | None) -> set[Id] | None:
    """The notes that look otherwise in another light; None when those are all that neither is on."""
    if one is None or other is None:
        return set() if one is other else None
    alike = one.notes.keys() & other.notes.keys()
    marked = {id for id in alike if one.notes[id] != other.notes[id]}
    moved = {one.current, other.current} - {None} if one.current != other.current else set()
    return (one.notes.keys() ^ other.notes.keys()) | marked | {id for id in moved if id is not None}
