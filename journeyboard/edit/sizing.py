"""Giving several notes other boxes, or several stages and lanes other sizes, in one step. Sizes in u."""

from collections.abc import Mapping
from dataclasses import dataclass

from journeyboard.model import STAGE_WIDTH_MIN, Contents, Id, Lane, Note, Stage, changed
from journeyboard.store.store import Store

from .lanes import HEIGHT_MIN
from .locks import change_within_locks, held
from .notes import Placement
from .wording import counted, named

Head = Stage | Lane


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


def resized(contents: Contents, sizes: Mapping[Id, float]) -> list[Head]:
    """Stages of other widths and lanes of other heights, by id, never smaller than they can be."""
    stages, lanes = contents.of(Stage), contents.of(Lane)
    wide = [
        changed(stages[id], width=max(size, STAGE_WIDTH_MIN)) for id, size in sizes.items() if id in stages
    ]
    high = [changed(lanes[id], height=max(size, HEIGHT_MIN)) for id, size in sizes.items() if id in lanes]
    return [*wide, *high]


def resize_headers(store: Store, sizes: Mapping[Id, float]) -> None:
    """Make stages so wide and lanes so high; those that are already stay out of it."""
    heads = [each for each in resized(store, sizes) if each != store.get(type(each), each.id)]
    with store.change(_resizing(heads)) as draft:
        draft.put(*heads)


def _resizing(heads: list[Head]) -> str:
    kinds = {type(each) for each in heads}
    noun = "header" if len(kinds) > 1 else "stage" if Stage in kinds else "lane"
    return named(f"Resize {noun}", heads[0].name) if len(heads) == 1 else counted("Resize", heads, noun)
