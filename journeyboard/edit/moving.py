"""Notes at other places, by the thousand: each id is checked once, the rest at a glance. In u."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from journeyboard.model import FARTHEST, Id, Note, changed, replacer

_at = replacer(Note, "stage_id", "lane_id", "x", "y")


class Placement(NamedTuple):
    """Where a note lies: its cell and the offset in it; without stage and lane: the parking lot."""

    stage_id: Id | None
    lane_id: Id | None
    x: float
    y: float


def moved(notes: Iterable[Note], moves: Mapping[Id, Placement]) -> Iterator[Note]:
    """The notes where they are moved to. Raises ``pydantic.ValidationError`` for a place that is none."""
    known: set[Id | None] = set()
    for note in notes:
        to = moves[note.id]
        stage_id, lane_id, x, y = to
        if stage_id in known and lane_id in known and abs(x) <= FARTHEST and abs(y) <= FARTHEST:
            yield _at(note, stage_id, lane_id, float(x), float(y))
        else:
            yield changed(note, **to._asdict())
            known.update((stage_id, lane_id))
