"""Which note of one map is which of another: by id, else by what it says and where it lies."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from difflib import SequenceMatcher
from typing import TypeVar

from journeyboard.model import Contents, Id, Lane, MapRecord, Note, Stage, in_map

from .folding import folded

M = TypeVar("M", bound=MapRecord)
LIKE_ENOUGH = 0.6
"""The least share of like letters (``difflib``'s ratio) that makes two texts of a cell one note, reworded."""
MOST_TO_LIKEN = 40
"""Cells with more notes than this are not searched for reworded ones: every two texts would be compared."""


class Pairing:
    """The answers of an old map's records in a new one, each at most once."""

    def __init__(self, old: Contents, old_map: Id, new: Contents, new_map: Id) -> None:
        stages = paired(in_map(old, Stage, old_map), in_map(new, Stage, new_map), _by_name)
        lanes = paired(in_map(old, Lane, old_map), in_map(new, Lane, new_map), _by_kind_and_name, _by_kind)
        self._cells = stages | lanes
        before, after = in_map(old, Note, old_map), in_map(new, Note, new_map)
        keys = (self._placed(new=False), _by_words), (self._placed(new=True), _by_words)
        notes = paired(before, after, *keys[0], new_keys=keys[1])
        notes |= self._reworded(before, after, notes)
        self.new_of: dict[Id, Id] = {**stages, **lanes, **notes}

    def cell(self, note: Note) -> tuple[Id | None, Id | None]:
        """Where an old note would lie in the new map if nothing had happened."""
        stage, lane = note.stage_id, note.lane_id
        return stage and self._cells.get(stage, stage), lane and self._cells.get(lane, lane)

    def _placed(self, *, new: bool) -> Callable[[Note], Hashable]:
        def key(note: Note) -> Hashable:
            cell = (note.stage_id, note.lane_id) if new else self.cell(note)
            return note.kind, cell, folded(note.text)

        return key

    def _reworded(self, old: Sequence[Note], new: Sequence[Note], known: dict[Id, Id]) -> dict[Id, Id]:
        """Of what has no answer yet, the likest texts of a kind in a cell, the likest first."""
        taken = set(known.values())
        homes: dict[Hashable, list[Note]] = {}
        for note in new:
            if note.id not in taken:
                homes.setdefault((note.kind, note.stage_id, note.lane_id), []).append(note)
        candidates = [
            (likeness, each.id, other.id)
            for each in old
            if each.id not in known
            for other in homes.get((each.kind, *self.cell(each)), [])[:MOST_TO_LIKEN]
            if (likeness := _likeness(each.text, other.text)) >= LIKE_ENOUGH
        ]
        return _greedy(candidates)


def paired(
    old: Sequence[M],
    new: Sequence[M],
    *keys: Callable[[M], Hashable],
    new_keys: Iterable[Callable[[M], Hashable]] | None = None,
) -> dict[Id, Id]:
    """Records that share their id, then those left that share the first key, the second, and so on.

    Of several with the same key the first answers to the first. ``new_keys``: the keys of the new records.
    """
    found: dict[Id, Id] = {}
    for of_old, of_new in ((_by_id, _by_id), *zip(keys, new_keys or keys, strict=True)):
        taken, waiting = set(found.values()), dict[Hashable, list[Id]]()
        for record in reversed(new):
            if record.id not in taken:
                waiting.setdefault(of_new(record), []).append(record.id)
        for record in old:
            if record.id not in found and (same := waiting.get(of_old(record))):
                found[record.id] = same.pop()
    return found


def _greedy(candidates: list[tuple[float, Id, Id]]) -> dict[Id, Id]:
    found: dict[Id, Id] = {}
    taken: set[Id] = set()
    for _, old, new in sorted(candidates, reverse=True):
        if old not in found and new not in taken:
            found[old] = new
            taken.add(new)
    return found


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, folded(one)[:500], folded(other)[:500], autojunk=False).ratio()


def _by_id(record: MapRecord) -> Hashable:
    return record.id


def _by_name(record: Stage) -> Hashable:
    return folded(record.name)


def _by_kind_and_name(record: Lane) -> Hashable:
    return record.kind, folded(record.name)


def _by_kind(record: Lane) -> Hashable:
    return record.kind


def _by_words(record: Note) -> Hashable:
    return record.kind, folded(record.text)
