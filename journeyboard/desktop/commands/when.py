"""When a command makes sense: questions about the desk, and what is at hand on it."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from journeyboard.model import (
    Direction,
    Feeling,
    JourneyMap,
    Lane,
    Link,
    Note,
    NoteKind,
    Record,
    Stage,
    in_map,
)

if TYPE_CHECKING:
    from journeyboard.desktop.desk import Desk

R = TypeVar("R", bound=Record)

MANY = 500
"""With more things selected than this, nobody means the stage or the lane they share."""


def writable(desk: "Desk") -> bool:
    """Whether the map may be changed at all."""
    return not desk.document.read_only


def several_maps(desk: "Desk") -> bool:
    """Whether the file holds more than one map."""
    return len(desk.store.of(JourneyMap)) > 1


def runs_left(desk: "Desk") -> bool:
    """Whether the stages of the map run from right to left."""
    return desk.journey.direction is Direction.RIGHT_TO_LEFT


def notes_selected(desk: "Desk") -> bool:
    """Whether at least one note is selected."""
    return desk.has_selected(Note)


def all_selected(desk: "Desk", kind: type[R], are_so: Callable[[R], bool]) -> bool:
    """Whether things of a kind are selected, and all of them are so."""
    chosen = desk.selected(kind)
    return bool(chosen) and all(map(are_so, chosen))


def notes_to_change(desk: "Desk") -> bool:
    """Whether notes are selected that may be changed."""
    return writable(desk) and notes_selected(desk)


def something_to_copy(desk: "Desk") -> bool:
    """Whether notes, stages or lanes are selected."""
    return any(desk.has_selected(kind) for kind in (Note, Stage, Lane))


def something_to_cut(desk: "Desk") -> bool:
    """Whether notes, stages or lanes are selected that may be taken away."""
    return writable(desk) and something_to_copy(desk)


def something_to_duplicate(desk: "Desk") -> bool:
    """Whether notes, or one stage or lane, are selected and may be changed."""
    heads = 0 if notes_selected(desk) else len(desk.selected(Stage)) + len(desk.selected(Lane))
    return writable(desk) and (notes_selected(desk) or heads == 1)


def pains_to_change(desk: "Desk") -> bool:
    """Whether a pain point is selected that may be judged."""
    return writable(desk) and any(note.kind is NoteKind.PAIN for note in desk.selected(Note))


def feelings_to_change(desk: "Desk") -> bool:
    """Whether emotion points are selected that may be changed."""
    return writable(desk) and desk.has_selected(Feeling)


def links_to_change(desk: "Desk") -> bool:
    """Whether arrows are selected that may be changed."""
    return writable(desk) and desk.has_selected(Link)


def stage_to_change(desk: "Desk") -> bool:
    """Whether one stage is at hand and may be changed."""
    return writable(desk) and stage_at_hand(desk) is not None


def lane_to_change(desk: "Desk") -> bool:
    """Whether one lane is at hand and may be changed."""
    return writable(desk) and lane_at_hand(desk) is not None


def stage_at_hand(desk: "Desk") -> Stage | None:
    """The selected stage, or the stage that all selected notes share."""
    if len(desk.selection) > MANY:
        return None
    chosen: set[str | None] = {stage.id for stage in desk.selected(Stage)}
    chosen = chosen or {note.stage_id for note in desk.selected(Note)}
    only = chosen.pop() if len(chosen) == 1 else None
    return desk.store.of(Stage).get(only) if only else None


def lane_at_hand(desk: "Desk") -> Lane | None:
    """The selected lane, or the lane that all selected notes share."""
    if len(desk.selection) > MANY:
        return None
    chosen: set[str | None] = {lane.id for lane in desk.selected(Lane)}
    chosen = chosen or {note.lane_id for note in desk.selected(Note)}
    only = chosen.pop() if len(chosen) == 1 else None
    return desk.store.of(Lane).get(only) if only else None


def stages(desk: "Desk") -> list[Stage]:
    """The map's stages in their order."""
    return in_map(desk.store, Stage, desk.map_id)


def lanes(desk: "Desk") -> list[Lane]:
    """The map's lanes in their order."""
    return in_map(desk.store, Lane, desk.map_id)
