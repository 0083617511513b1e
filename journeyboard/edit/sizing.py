"""Giving several notes other boxes in one step. Sizes in u."""

from collections.abc import Mapping
from dataclasses import dataclass

from journeyboard.model import Id, Note, changed
from journeyboard.store.store import Store

from .locks import change_within_locks, held
from .notes import Placement
from .wording import counted


@dataclass(frozen=True, slots=True)
class Shape:
    """Where a note lies and how large it is."""

    place: Placement
    width: float
    height: float


def reshaped(note: Note, shape: Shape) -> Note:
    """The note with another box."""
    to = shape.place
    return changed(
        note,
        stage_id=to.stage_id,
        lane_id=to.lane_id,
        x=to.x,
        y=to.y,
        width=shape.width,
        height=shape.height,
    )


def resize_notes(store: Store, shapes: Mapping[Id, Shape]) -> None:
    """Give notes other boxes. Held notes stay as they are.

    Raises ``Refused`` when one would land in a locked lane.
    """
    loose = [note for id in shapes if not held(store, note := store.get(Note, id))]
    with change_within_locks(store, counted("Resize", loose)) as draft:
        draft.put(*(reshaped(note, shapes[note.id]) for note in loose))
